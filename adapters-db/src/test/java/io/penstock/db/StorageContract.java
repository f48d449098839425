package io.penstock.db;

import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.ApiKeyStoreContract;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.account.RememberedAnswersContract;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.AuditTrailContract;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.CompanyLedgerContract;
import io.penstock.application.company.RepeatedEntriesContract;
import io.penstock.application.company.SealedSigningFixture;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.ConfigurationStoreContract;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.conversion.PostbackTokensContract;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.BatchQueueContract;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.CancelledDeliveriesContract;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveriesContract;
import io.penstock.application.delivery.DeliveryMoneyContract;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.DeliveryQueueContract;
import io.penstock.application.delivery.FlowBatchesContract;
import io.penstock.application.delivery.FlowSettlementsContract;
import io.penstock.application.delivery.RedeliveryContract;
import io.penstock.application.delivery.ReferencesContract;
import io.penstock.application.experiment.ExperimentsContract;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.EvenSharesContract;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.FlowRunsContract;
import io.penstock.application.hold.HeldLeadsContract;
import io.penstock.application.lead.CapUsageContract;
import io.penstock.application.lead.CapsOfChangedLeadsContract;
import io.penstock.application.lead.CompanySearchContract;
import io.penstock.application.lead.ConversionsContract;
import io.penstock.application.lead.IntakePromisesContract;
import io.penstock.application.lead.LeadChangeFixture;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadChangesContract;
import io.penstock.application.lead.LeadDuplicatesContract;
import io.penstock.application.lead.LeadIntakeContract;
import io.penstock.application.lead.LeadMoneyContract;
import io.penstock.application.lead.LeadSearchContract;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.LeadsContract;
import io.penstock.application.lead.PartsContract;
import io.penstock.application.lead.RuleCapContract;
import io.penstock.application.lead.SeveralSalesContract;
import io.penstock.application.lead.StatusPostbacksContract;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.performance.MeasuredLeadsContract;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.performance.WeightHistoryContract;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.pixel.PixelQueueContract;
import io.penstock.application.report.Alerts;
import io.penstock.application.report.AlertsContract;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.secret.SecretStoreContract;
import io.penstock.db.account.JdbiApiKeyStore;
import io.penstock.db.account.JdbiRememberedAnswers;
import io.penstock.db.audit.JdbiAuditTrail;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.configuration.JdbiConfigurationStore;
import io.penstock.db.conversion.JdbiPostbackTokens;
import io.penstock.db.delivery.JdbiBatchQueue;
import io.penstock.db.delivery.JdbiBatches;
import io.penstock.db.delivery.JdbiDeliveries;
import io.penstock.db.delivery.JdbiDeliveryQueue;
import io.penstock.db.experiment.JdbiVariantResults;
import io.penstock.db.flow.JdbiEvenShares;
import io.penstock.db.flow.JdbiFlowRuns;
import io.penstock.db.lead.JdbiLeadChanges;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.db.performance.JdbiRecipientRecords;
import io.penstock.db.performance.JdbiWeightHistory;
import io.penstock.db.pixel.JdbiPixelJournal;
import io.penstock.db.pixel.JdbiPixelQueue;
import io.penstock.db.report.JdbiAlerts;
import io.penstock.db.secret.JdbiSecretStore;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every contract of storage, held by one database, which never contradicts itself. */
interface StorageContract
        extends LeadIntakeContract,
                LeadDuplicatesContract,
                IntakePromisesContract,
                LeadChangesContract,
                LeadMoneyContract,
                ConversionsContract,
                StatusPostbacksContract,
                HeldLeadsContract,
                ReferencesContract,
                PostbackTokensContract,
                LeadsContract,
                LeadSearchContract,
                CompanySearchContract,
                CapUsageContract,
                CapWindowsContract,
                CapsOfChangedLeadsContract,
                DeliveryQueueContract,
                DeliveriesContract,
                PixelQueueContract,
                ConfigurationStoreContract,
                ApiKeyStoreContract,
                RememberedAnswersContract,
                AuditTrailContract,
                SecretStoreContract,
                CancelledDeliveriesContract,
                DeliveryMoneyContract,
                BatchQueueContract,
                RedeliveryContract,
                FlowRunsContract,
                EvenSharesContract,
                FlowSettlementsContract,
                FlowBatchesContract,
                SeveralSalesContract,
                PartsContract,
                RuleCapContract,
                CompanyLedgerContract,
                RepeatedEntriesContract,
                MeasuredLeadsContract,
                ExperimentsContract,
                WeightHistoryContract,
                AlertsContract {

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
    default CapUsage usage() {
        return new JdbiCapUsage(database());
    }

    @Override
    default EvenShares evenShares() {
        return new JdbiEvenShares(database());
    }

    @Override
    default EvenShares evenShares(int mostSets) {
        return new JdbiEvenShares(database(), mostSets);
    }

    @Override
    default FlowRuns flows() {
        return new JdbiFlowRuns(database());
    }

    @Override
    default RecipientRecords recipientRecords() {
        return new JdbiRecipientRecords(database());
    }

    @Override
    default VariantResults variantResults() {
        return new JdbiVariantResults(database());
    }

    @Override
    default WeightHistory weightHistory() {
        return new JdbiWeightHistory(database());
    }

    @Override
    default DeliveryQueue queue() {
        return new JdbiDeliveryQueue(database());
    }

    @Override
    default BatchQueue batchQueue() {
        return new JdbiBatchQueue(database());
    }

    @Override
    default Batches batches() {
        return new JdbiBatches(database());
    }

    @Override
    default Deliveries deliveries() {
        return new JdbiDeliveries(database());
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
    default Alerts alerts() {
        return new JdbiAlerts(database());
    }

    @Override
    default ConfigurationStore configuration() {
        return new JdbiConfigurationStore(database(), SealedSigningFixture.sealed());
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
    default SecretStore secrets() {
        return new JdbiSecretStore(database());
    }

    @Override
    default PostbackTokens tokens() {
        return new JdbiPostbackTokens(database());
    }

    @Override
    default AuditTrail audit() {
        return new JdbiAuditTrail(database());
    }
}
