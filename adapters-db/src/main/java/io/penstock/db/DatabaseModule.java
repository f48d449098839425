package io.penstock.db;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.performance.RecipientRecords;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelQueue;
import io.penstock.application.report.Alerts;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.storage.StorageHealth;
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
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.lead.JdbiLeadChanges;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.db.lead.LeadIntakeProvider;
import io.penstock.db.performance.JdbiRecipientRecords;
import io.penstock.db.performance.JdbiWeightHistory;
import io.penstock.db.pixel.JdbiPixelJournal;
import io.penstock.db.pixel.JdbiPixelQueue;
import io.penstock.db.report.JdbiAlerts;
import io.penstock.db.secret.JdbiSecretStore;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseHealth;
import io.penstock.domain.cap.CapUsage;
import java.util.Set;

/**
 * Binds every port of storage to the {@link Database}, which is bound elsewhere, as the {@link
 * IntakeSettings} are.
 */
public final class DatabaseModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(
                ApiKeyStore.class,
                AuditTrail.class,
                RememberedAnswers.class,
                SecretStore.class,
                PostbackTokens.class,
                LeadIntake.class,
                LeadChanges.class,
                Leads.class,
                CompanyLedger.class,
                Alerts.class,
                DeliveryQueue.class,
                Deliveries.class,
                PixelQueue.class,
                PixelJournal.class,
                BatchQueue.class,
                Batches.class,
                EvenShares.class,
                FlowRuns.class,
                RecipientRecords.class,
                WeightHistory.class,
                VariantResults.class,
                ConfigurationStore.class,
                CapUsage.class,
                StorageHealth.class);
    }

    @Override
    protected void configure() {
        requireBinding(Database.class);
        requireBinding(IntakeSettings.class);
        bind(LeadIntake.class).toProvider(LeadIntakeProvider.class).in(Scopes.SINGLETON);
        bind(LeadChanges.class).to(JdbiLeadChanges.class).in(Scopes.SINGLETON);
        bind(Leads.class).to(JdbiLeads.class).in(Scopes.SINGLETON);
        bind(CompanyLedger.class).to(JdbiCompanyLedger.class).in(Scopes.SINGLETON);
        bind(Alerts.class).to(JdbiAlerts.class).in(Scopes.SINGLETON);
        bind(DeliveryQueue.class).to(JdbiDeliveryQueue.class).in(Scopes.SINGLETON);
        bind(Deliveries.class).to(JdbiDeliveries.class).in(Scopes.SINGLETON);
        bind(PixelQueue.class).to(JdbiPixelQueue.class).in(Scopes.SINGLETON);
        bind(PixelJournal.class).to(JdbiPixelJournal.class).in(Scopes.SINGLETON);
        bind(BatchQueue.class).to(JdbiBatchQueue.class).in(Scopes.SINGLETON);
        bind(FlowRuns.class).to(JdbiFlowRuns.class).in(Scopes.SINGLETON);
        bind(EvenShares.class).to(JdbiEvenShares.class).in(Scopes.SINGLETON);
        bind(RecipientRecords.class).to(JdbiRecipientRecords.class).in(Scopes.SINGLETON);
        bind(VariantResults.class).to(JdbiVariantResults.class).in(Scopes.SINGLETON);
        bind(WeightHistory.class).to(JdbiWeightHistory.class).in(Scopes.SINGLETON);
        bind(Batches.class).to(JdbiBatches.class).in(Scopes.SINGLETON);
        bind(ConfigurationStore.class).to(JdbiConfigurationStore.class).in(Scopes.SINGLETON);
        bind(CapUsage.class).to(JdbiCapUsage.class).in(Scopes.SINGLETON);
        bind(ApiKeyStore.class).to(JdbiApiKeyStore.class).in(Scopes.SINGLETON);
        bind(RememberedAnswers.class).to(JdbiRememberedAnswers.class).in(Scopes.SINGLETON);
        bind(SecretStore.class).to(JdbiSecretStore.class).in(Scopes.SINGLETON);
        bind(PostbackTokens.class).to(JdbiPostbackTokens.class).in(Scopes.SINGLETON);
        bind(AuditTrail.class).to(JdbiAuditTrail.class).in(Scopes.SINGLETON);
        bind(StorageHealth.class).to(DatabaseHealth.class).in(Scopes.SINGLETON);
    }
}
