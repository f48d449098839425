package io.penstock.application.secret;

import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;

class InMemorySecretStoreTest implements SecretStoreContract {

    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemorySecretStore secrets = new InMemorySecretStore(audit);

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }
}
