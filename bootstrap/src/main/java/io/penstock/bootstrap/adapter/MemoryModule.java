package io.penstock.bootstrap.adapter;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.InMemoryApiKeyStore;
import io.penstock.application.account.InMemoryRememberedAnswers;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.KnownTerms;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.InMemoryConfigurationStore;
import io.penstock.application.configuration.SavedTerms;
import io.penstock.application.conversion.InMemoryPostbackTokens;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.InMemoryBatches;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.experiment.InMemoryVariantResults;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.performance.InMemoryRecipientRecords;
import io.penstock.application.performance.InMemoryWeightHistory;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.pixel.InMemoryPixels;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.report.Alerts;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.secret.InMemorySecretStore;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.storage.AlwaysHealthy;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.application.storage.StorageHealth;
import io.penstock.domain.cap.CapUsage;
import java.util.Set;

/** The adapter {@code memory}: everything is kept in memory, and gone when the program ends. */
public final class MemoryModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(
                ApiKeyStore.class,
                AuditTrail.class,
                Alerts.class,
                CapUsage.class,
                CompanyLedger.class,
                ConfigurationStore.class,
                BatchQueue.class,
                Batches.class,
                Deliveries.class,
                DeliveryQueue.class,
                EvenShares.class,
                FlowRuns.class,
                LeadChanges.class,
                LeadIntake.class,
                Leads.class,
                RecipientRecords.class,
                WeightHistory.class,
                VariantResults.class,
                PixelJournal.class,
                PixelQueue.class,
                RememberedAnswers.class,
                SecretStore.class,
                PostbackTokens.class,
                StorageHealth.class);
    }

    @Override
    protected void configure() {
        bind(InMemoryLock.class).in(Singleton.class);
        bind(KnownTerms.class).to(SavedTerms.class).in(Singleton.class);
        bind(InMemoryAlerts.class).in(Singleton.class);
        bind(Alerts.class).to(InMemoryAlerts.class);
        bind(InMemoryCompanyLedger.class).in(Singleton.class);
        bind(CompanyLedger.class).to(InMemoryCompanyLedger.class);
        bind(InMemoryLeads.class).in(Singleton.class);
        bind(LeadIntake.class).to(InMemoryLeads.class);
        bind(LeadChanges.class).to(InMemoryLeads.class);
        bind(Leads.class).to(InMemoryLeads.class);
        bind(CapUsage.class).to(InMemoryLeads.class);
        bind(InMemoryPixels.class).in(Singleton.class);
        bind(InMemoryFlowRuns.class).in(Singleton.class);
        bind(FlowRuns.class).to(InMemoryFlowRuns.class);
        bind(InMemoryEvenShares.class).in(Singleton.class);
        bind(EvenShares.class).to(InMemoryEvenShares.class);
        bind(PixelQueue.class).to(InMemoryPixels.class);
        bind(PixelJournal.class).to(InMemoryPixels.class);
        bind(InMemoryDeliveries.class).asEagerSingleton();
        bind(DeliveryQueue.class).to(InMemoryDeliveries.class);
        bind(Deliveries.class).to(InMemoryDeliveries.class);
        bind(InMemoryRecipientRecords.class).in(Singleton.class);
        bind(RecipientRecords.class).to(InMemoryRecipientRecords.class);
        bind(InMemoryVariantResults.class).in(Singleton.class);
        bind(VariantResults.class).to(InMemoryVariantResults.class);
        bind(InMemoryWeightHistory.class).in(Singleton.class);
        bind(WeightHistory.class).to(InMemoryWeightHistory.class);
        bind(InMemoryBatches.class).in(Singleton.class);
        bind(BatchQueue.class).to(InMemoryBatches.class);
        bind(Batches.class).to(InMemoryBatches.class);
        bind(InMemoryConfigurationStore.class).in(Singleton.class);
        bind(ConfigurationStore.class).to(InMemoryConfigurationStore.class);
        bind(InMemoryAuditTrail.class).in(Singleton.class);
        bind(AuditTrail.class).to(InMemoryAuditTrail.class);
        bind(InMemoryApiKeyStore.class).in(Singleton.class);
        bind(ApiKeyStore.class).to(InMemoryApiKeyStore.class);
        bind(InMemoryRememberedAnswers.class).in(Singleton.class);
        bind(RememberedAnswers.class).to(InMemoryRememberedAnswers.class);
        bind(InMemorySecretStore.class).in(Singleton.class);
        bind(SecretStore.class).to(InMemorySecretStore.class);
        bind(InMemoryPostbackTokens.class).in(Singleton.class);
        bind(PostbackTokens.class).to(InMemoryPostbackTokens.class);
        bind(AlwaysHealthy.class).in(Singleton.class);
        bind(StorageHealth.class).to(AlwaysHealthy.class);
    }
}
