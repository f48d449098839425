package io.penstock.db;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.ConfigurationStoreContract;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveriesContract;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.DeliveryQueueContract;
import io.penstock.application.lead.CapUsageContract;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.LeadIntakeContract;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.LeadsContract;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.configuration.JdbiConfigurationStore;
import io.penstock.db.delivery.JdbiDeliveries;
import io.penstock.db.delivery.JdbiDeliveryQueue;
import io.penstock.db.lead.JdbiLeadChanges;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every contract of storage, held by one database. */
interface StorageContract
        extends LeadIntakeContract,
                LeadsContract,
                CapUsageContract,
                DeliveryQueueContract,
                DeliveriesContract,
                ConfigurationStoreContract {

    Database database();

    @BeforeEach
    default void beginEmpty() {
        DatabaseFixture.clear(database());
    }

    @AfterEach
    default void checkInvariants() {
        Invariants.check(database());
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
        StoredLead stored = leads().find(lead).orElseThrow();
        new JdbiLeadChanges(database())
                .change(
                        new LeadChange(
                                lead,
                                stored.version(),
                                status,
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                BalanceEffect.NONE,
                                List.of(),
                                stored.lead().receivedAt(),
                                "operator"));
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
}
