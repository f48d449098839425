package io.penstock.application.account;

import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;

class InMemoryApiKeyStoreTest implements ApiKeyStoreContract {

    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore(audit);

    @Override
    public ApiKeyStore keys() {
        return keys;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }
}
