package io.penstock.db;

import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.ApiKeyStoreContract;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.account.RememberedAnswersContract;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.AuditTrailContract;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.ConfigurationStoreContract;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveriesContract;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.DeliveryQueueContract;
import io.penstock.application.lead.CapUsageContract;
import io.penstock.application.lead.LeadDuplicatesContract;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.LeadIntakeContract;
import io.penstock.application.lead.LeadSearchContract;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.LeadsContract;
import io.penstock.db.account.JdbiApiKeyStore;
import io.penstock.db.account.JdbiRememberedAnswers;
import io.penstock.db.audit.JdbiAuditTrail;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.configuration.JdbiConfigurationStore;
import io.penstock.db.delivery.JdbiDeliveries;
import io.penstock.db.delivery.JdbiDeliveryQueue;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import org.junit.jupiter.api.BeforeEach;

/** Every contract of storage, held by one database. */
interface StorageContract
        extends LeadIntakeContract,
                LeadDuplicatesContract,
                LeadsContract,
                LeadSearchContract,
                CapUsageContract,
                DeliveryQueueContract,
                DeliveriesContract,
                ConfigurationStoreContract,
                ApiKeyStoreContract,
                RememberedAnswersContract,
                AuditTrailContract {

    Database database();

    @BeforeEach
    default void beginEmpty() {
        DatabaseFixture.clear(database());
    }

    @Override
    default LeadIntake intake() {
        return new JdbiLeadIntake(database());
    }

    @Override
    default Leads leads() {
        return new JdbiLeads(database());
    }

    @Override
    default CapUsage usage() {
        return new JdbiCapUsage(database());
    }

    @Override
    default void changeStatus(LeadId lead, LeadStatus status) {
        database()
                .transactions()
                .change(handle ->
                        handle.execute(
                                "UPDATE leads SET status = ? WHERE id = ?",
                                StatusNames.STATUSES.of(status),
                                lead.value()));
    }

    @Override
    default DeliveryQueue queue() {
        return new JdbiDeliveryQueue(database());
    }

    @Override
    default Deliveries deliveries() {
        return new JdbiDeliveries(database());
    }

    @Override
    default ConfigurationStore configuration() {
        return new JdbiConfigurationStore(database());
    }

    @Override
    default ApiKeyStore keys() {
        return new JdbiApiKeyStore(database());
    }

    @Override
    default RememberedAnswers answers() {
        return new JdbiRememberedAnswers(database());
    }

    @Override
    default AuditTrail audit() {
        return new JdbiAuditTrail(database());
    }
}
