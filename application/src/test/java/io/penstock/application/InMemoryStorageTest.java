package io.penstock.application;

import io.penstock.application.audit.AuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.CompanyLedgerContract;
import io.penstock.application.company.RepeatedEntriesContract;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.conversion.InMemoryPostbackTokens;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.conversion.PostbackTokensContract;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.BatchQueueContract;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.CancelledDeliveriesContract;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryMoneyContract;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.FlowBatchesContract;
import io.penstock.application.delivery.FlowSettlementsContract;
import io.penstock.application.delivery.RedeliveryContract;
import io.penstock.application.delivery.ReferencesContract;
import io.penstock.application.experiment.ExperimentsContract;
import io.penstock.application.experiment.InMemoryVariantResults;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.EvenSharesContract;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.FlowRunsContract;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.hold.HeldLeadsContract;
import io.penstock.application.lead.CapsOfChangedLeadsContract;
import io.penstock.application.lead.ConversionsContract;
import io.penstock.application.lead.IntakePromisesContract;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadChangesContract;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.LeadMoneyContract;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.PartsContract;
import io.penstock.application.lead.RuleCapContract;
import io.penstock.application.lead.SeveralSalesContract;
import io.penstock.application.lead.StatusPostbacksContract;
import io.penstock.application.performance.InMemoryRecipientRecords;
import io.penstock.application.performance.InMemoryWeightHistory;
import io.penstock.application.performance.MeasuredLeadsContract;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.performance.WeightHistoryContract;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.report.Alerts;
import io.penstock.application.report.AlertsContract;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.cap.CapUsage;

/** The contracts of ports that change together. */
class InMemoryStorageTest
        implements LeadChangesContract,
                LeadMoneyContract,
                ConversionsContract,
                StatusPostbacksContract,
                HeldLeadsContract,
                ReferencesContract,
                PostbackTokensContract,
                IntakePromisesContract,
                CapsOfChangedLeadsContract,
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
    private final InMemoryStorage storage = new InMemoryStorage();
    private final WeightHistory weights = new InMemoryWeightHistory();
    private final PostbackTokens tokens = new InMemoryPostbackTokens(storage.audit);

    @Override
    public LeadIntake intake() {
        return storage.leads;
    }

    @Override
    public LeadChanges changes() {
        return storage.leads;
    }

    @Override
    public Leads leads() {
        return storage.leads;
    }

    @Override
    public CapUsage usage() {
        return storage.leads;
    }

    @Override
    public EvenShares evenShares() {
        return storage.evenShares;
    }

    @Override
    public EvenShares evenShares(int mostSets) {
        return new InMemoryEvenShares(new InMemoryLock(), mostSets);
    }

    @Override
    public FlowRuns flows() {
        return storage.flows;
    }

    @Override
    public RecipientRecords recipientRecords() {
        return new InMemoryRecipientRecords(storage.leads, storage.flows, storage.deliveries);
    }

    @Override
    public VariantResults variantResults() {
        return new InMemoryVariantResults(storage.leads, storage.flows, storage.deliveries);
    }

    @Override
    public WeightHistory weightHistory() {
        return weights;
    }

    @Override
    public DeliveryQueue queue() {
        return storage.deliveries;
    }

    @Override
    public BatchQueue batchQueue() {
        return storage.batches;
    }

    @Override
    public Batches batches() {
        return storage.batches;
    }

    @Override
    public Deliveries deliveries() {
        return storage.deliveries;
    }

    @Override
    public PixelQueue pixelQueue() {
        return storage.pixels;
    }

    @Override
    public PixelJournal pixelJournal() {
        return storage.pixels;
    }

    @Override
    public CompanyLedger ledger() {
        return storage.ledger;
    }

    @Override
    public PostbackTokens tokens() {
        return tokens;
    }

    @Override
    public AuditTrail audit() {
        return storage.audit;
    }

    @Override
    public Alerts alerts() {
        return storage.alerts;
    }

    @Override
    public ConfigurationStore configuration() {
        return storage.configuration;
    }
}
