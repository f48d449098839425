package io.penstock.application.configuration;

import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;

class InMemoryConfigurationStoreTest implements ConfigurationStoreContract {

    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final InMemoryConfigurationStore store = new InMemoryConfigurationStore(audit);

    @Override
    public ConfigurationStore configuration() {
        return store;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }
}
