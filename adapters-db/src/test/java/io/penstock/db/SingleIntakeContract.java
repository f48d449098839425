package io.penstock.db;

import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.SealedSigningFixture;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.lead.IntakePromisesContract;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadDuplicatesContract;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.LeadIntakeContract;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StatusPostbacksContract;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.configuration.JdbiConfigurationStore;
import io.penstock.db.lead.JdbiLeadChanges;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.db.pixel.JdbiPixelJournal;
import io.penstock.db.pixel.JdbiPixelQueue;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What taking leads in promises, held by an intake that gives each a transaction of its own. */
interface SingleIntakeContract
        extends LeadIntakeContract,
                LeadDuplicatesContract,
                IntakePromisesContract,
                StatusPostbacksContract {

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
    default LeadChanges changes() {
        return new JdbiLeadChanges(database());
    }

    @Override
    default Leads leads() {
        return new JdbiLeads(database());
    }

    @Override
    default void changeStatus(LeadId lead, LeadStatus status) {
        StoredLead stored = leads().find(lead).orElseThrow();
        changes().change(LeadChangeFixture.change(stored).to(status).build());
    }

    @Override
    default PixelQueue pixelQueue() {
        return new JdbiPixelQueue(database());
    }

    @Override
    default PixelJournal pixelJournal() {
        return new JdbiPixelJournal(database());
    }

    @Override
    default CompanyLedger ledger() {
        return new JdbiCompanyLedger(database());
    }

    @Override
    default ConfigurationStore configuration() {
        return new JdbiConfigurationStore(database(), SealedSigningFixture.sealed());
    }
}
