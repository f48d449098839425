package io.penstock.http.program;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.penstock.application.account.AdminKey;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.ApiKeys;
import io.penstock.application.account.CreateKey;
import io.penstock.application.account.InMemoryApiKeyStore;
import io.penstock.application.account.InMemoryRememberedAnswers;
import io.penstock.application.account.KeyMaker;
import io.penstock.application.account.LiveKeys;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.account.RevokeKey;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.EnterBalance;
import io.penstock.application.company.InMemoryCompanyLedger;
import io.penstock.application.company.KnownTerms;
import io.penstock.application.company.LedgerBalances;
import io.penstock.application.configuration.ApplyConfiguration;
import io.penstock.application.configuration.CheckFlow;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.ConfiguredSecrets;
import io.penstock.application.configuration.DeleteDocument;
import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.FlowTrials;
import io.penstock.application.configuration.InMemoryConfigurationStore;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.RollBackDocument;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.SavedTerms;
import io.penstock.application.configuration.ShowCaps;
import io.penstock.application.configuration.TestFlow;
import io.penstock.application.conversion.InMemoryPostbackTokens;
import io.penstock.application.conversion.JudgeConversion;
import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.conversion.PostbackTokens;
import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.delivery.BatchWork;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.DeliverBatch;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.DeliveryObserver;
import io.penstock.application.delivery.DeliveryQueue;
import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.application.delivery.FirstOutcomes;
import io.penstock.application.delivery.InMemoryBatches;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.delivery.RedeliverLead;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.experiment.InMemoryVariantResults;
import io.penstock.application.experiment.ShowExperiments;
import io.penstock.application.experiment.VariantResults;
import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.flow.InMemoryFlowRuns;
import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.CountryByIp;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.DuplicateChecks;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.FlowReleases;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.IntakeObserver;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.PhoneNumbers;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.ReleaseLead;
import io.penstock.application.performance.InMemoryWeightHistory;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.pixel.InMemoryPixels;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.TryPixels;
import io.penstock.application.report.Alerts;
import io.penstock.application.report.InMemoryAlerts;
import io.penstock.application.resume.FlowWorkers;
import io.penstock.application.resume.ResumeFlow;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.DeleteSecret;
import io.penstock.application.secret.InMemorySecretStore;
import io.penstock.application.secret.ListSecrets;
import io.penstock.application.secret.LiveSecrets;
import io.penstock.application.secret.SaveSecret;
import io.penstock.application.secret.SecretCipher;
import io.penstock.application.secret.SecretKeys;
import io.penstock.application.secret.SecretStore;
import io.penstock.application.secret.SecretUses;
import io.penstock.application.secret.Secrets;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.application.storage.StorageHealth;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.company.CompanyBalances;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.domain.pixel.PixelGateway;
import io.penstock.http.report.MetricsPage;
import io.penstock.http.server.HttpSettings;
import io.penstock.http.server.RequestObserver;
import io.penstock.http.server.Routes;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Everything that the server needs, kept in memory. */
final class TestProgramModule extends AbstractModule {

    private final HttpSettings settings;
    private final SecretKeys secretKeys;
    private final Faults faults;
    private final FakeGateway gateway;
    private final TestRoutes routes;
    private final RequestObserver observer;

    TestProgramModule(
            HttpSettings settings,
            SecretKeys secretKeys,
            Faults faults,
            FakeGateway gateway,
            TestRoutes routes,
            RequestObserver observer) {
        this.settings = settings;
        this.secretKeys = secretKeys;
        this.faults = faults;
        this.gateway = gateway;
        this.routes = routes;
        this.observer = observer;
    }

    @Override
    protected void configure() {
        bind(HttpSettings.class).toInstance(settings);
        bind(RequestObserver.class).toInstance(observer);
        bind(DeliveryGateway.class).toInstance(gateway);
        bind(ApiKeys.class).to(TestKeys.class);
        bind(AdminKey.class).toInstance(new AdminKey("the-key-of-the-settings"));
        bind(KeyMaker.class).toInstance(new KeyMaker(new Random(8)));
        bind(InstantSource.class).toInstance(InstantSource.fixed(FakeGateway.NOW));
        bind(ZoneId.class).toInstance(ZoneOffset.UTC);
        bind(RandomGenerator.class).toInstance(new Random(7));
        bind(RetryPolicy.class).toInstance(RetryPolicy.DEFAULT);
        bind(WorkerSettings.class).toInstance(WorkerSettings.DEFAULT);
        bind(CompanyBalances.class).to(LedgerBalances.class);
        bind(DeliveryObserver.class).toInstance((_, _, _) -> {});
        bind(IntakeObserver.class).toInstance(_ -> {});
        bind(CountryByIp.class).toInstance(_ -> Optional.of("de"));
        bind(PhoneNumbers.class).toInstance((_, _) -> Optional.empty());
        bind(RoutingBooks.class).to(LiveConfiguration.class);
        bind(DeliverySlots.class).to(DeliveryWorkers.class);
        bind(CapUsage.class).to(InMemoryLeads.class);
        bind(DeliveryQueue.class).to(InMemoryDeliveries.class);
        bind(BatchQueue.class).to(InMemoryBatches.class);
        bind(BatchGateway.class).toInstance(new FakeBatchGateway());
        bindSecrets();
        bindSingletons();
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().toInstance(routes);
    }

    private void bindSecrets() {
        bind(SecretKeys.class).toInstance(secretKeys);
        bind(SecretCipher.class).in(Singleton.class);
        bind(InMemorySecretStore.class).in(Singleton.class);
        bind(LiveSecrets.class).in(Singleton.class);
        bind(Secrets.class).to(LiveSecrets.class);
        bind(SaveSecret.class);
        bind(DeleteSecret.class);
        bind(ListSecrets.class);
        bind(SecretUses.class).to(ConfiguredSecrets.class);
    }

    private void bindSingletons() {
        bind(LiveKeys.class).in(Singleton.class);
        bind(CreateKey.class);
        bind(RevokeKey.class);
        bind(InMemoryAuditTrail.class).in(Singleton.class);
        bind(InMemoryApiKeyStore.class).in(Singleton.class);
        bind(InMemoryRememberedAnswers.class).in(Singleton.class);
        bind(InMemoryLock.class).in(Singleton.class);
        bind(KnownTerms.class).to(SavedTerms.class);
        bind(InMemoryAlerts.class).in(Singleton.class);
        bind(InMemoryCompanyLedger.class).in(Singleton.class);
        bind(InMemoryLeads.class).in(Singleton.class);
        bind(InMemoryPixels.class).in(Singleton.class);
        bind(InMemoryFlowRuns.class).in(Singleton.class);
        bind(FlowRuns.class).to(InMemoryFlowRuns.class);
        bind(CheckFlow.class);
        bind(TryFlow.class);
        bind(TestFlow.class).in(Singleton.class);
        bind(FlowTrials.class).in(Singleton.class);
        bind(TryPixels.class);
        bind(PixelJournal.class).to(InMemoryPixels.class);
        bind(InMemoryDeliveries.class).in(Singleton.class);
        bind(InMemoryBatches.class).in(Singleton.class);
        bind(InMemoryWeightHistory.class).in(Singleton.class);
        bind(VariantResults.class).to(InMemoryVariantResults.class);
        bind(InMemoryVariantResults.class).in(Singleton.class);
        bind(ShowExperiments.class);
        bind(DeliverBatch.class);
        bind(BatchWork.class);
        bind(LiveConfiguration.class).in(Singleton.class);
        bind(DeliveryWorkers.class).in(Singleton.class);
        bind(FirstOutcomes.class).in(Singleton.class);
        bind(FlowWakeups.class).in(Singleton.class);
        bind(FlowRouting.class).in(Singleton.class);
        bind(FlowGuide.class).in(Singleton.class);
        bind(ResumeFlow.class).in(Singleton.class);
        bind(FlowReleases.class).to(ResumeFlow.class);
        bind(FlowWorkers.class).in(Singleton.class);
        bind(EvenShares.class).to(InMemoryEvenShares.class).in(Singleton.class);
        bind(RecipientWeights.class).toInstance(RecipientWeights.EQUAL);
        bind(AwaitDelivery.class);
        bind(ExplainLead.class);
        bind(ChangeLead.class);
        bind(ReleaseLead.class);
        bind(RedeliverLead.class);
        bind(InMemoryPostbackTokens.class).in(Singleton.class);
        bind(PostbackAddresses.class);
        bind(JudgeConversion.class);
        bind(ReportConversion.class);
        bind(LeadChanges.class).to(InMemoryLeads.class);
        bind(EnterBalance.class);
        bind(ShowCaps.class);
        bind(Currency.class).toInstance(Currency.getInstance("EUR"));
        bind(ReceiveLead.class);
        bind(DuplicateChecks.class);
        bind(SaveDocument.class);
        bind(DeleteDocument.class);
        bind(RollBackDocument.class);
        bind(DocumentHistory.class);
        bind(ApplyConfiguration.class);
    }

    @Provides
    @Singleton
    ConfigurationStore configuration(InMemoryAuditTrail audit) {
        return faults.wrap(ConfigurationStore.class, new InMemoryConfigurationStore(audit));
    }

    @Provides
    ApiKeyStore keys(InMemoryApiKeyStore keys) {
        return faults.wrap(ApiKeyStore.class, keys);
    }

    @Provides
    SecretStore secrets(InMemorySecretStore secrets) {
        return faults.wrap(SecretStore.class, secrets);
    }

    @Provides
    PostbackTokens tokens(InMemoryPostbackTokens tokens) {
        return faults.wrap(PostbackTokens.class, tokens);
    }

    @Provides
    RememberedAnswers answers(InMemoryRememberedAnswers answers) {
        return faults.wrap(RememberedAnswers.class, answers);
    }

    @Provides
    AuditTrail audit(InMemoryAuditTrail audit) {
        return faults.wrap(AuditTrail.class, audit);
    }

    @Provides
    LeadIntake intake(InMemoryLeads leads) {
        return faults.wrap(LeadIntake.class, leads);
    }

    @Provides
    Leads leads(InMemoryLeads leads) {
        return faults.wrap(Leads.class, leads);
    }

    @Provides
    Batches batches(InMemoryBatches batches) {
        return faults.wrap(Batches.class, batches);
    }

    @Provides
    Deliveries deliveries(InMemoryDeliveries deliveries) {
        return faults.wrap(Deliveries.class, deliveries);
    }

    @Provides
    WeightHistory weights(InMemoryWeightHistory weights) {
        return faults.wrap(WeightHistory.class, weights);
    }

    @Provides
    CompanyLedger ledger(InMemoryCompanyLedger ledger) {
        return faults.wrap(CompanyLedger.class, ledger);
    }

    @Provides
    Alerts alerts(InMemoryAlerts alerts) {
        return faults.wrap(Alerts.class, alerts);
    }

    @Provides
    PixelGateway pixels() {
        return faults.wrap(PixelGateway.class, gateway);
    }

    @Provides
    StorageHealth health() {
        return faults.wrap(StorageHealth.class, Optional::empty);
    }

    @Provides
    MetricsPage metrics() {
        MetricsPage page =
                new MetricsPage() {
                    @Override
                    public String text() {
                        return "penstock_leads_total 1\n";
                    }

                    @Override
                    public String contentType() {
                        return "text/plain; version=0.0.4; charset=utf-8";
                    }
                };
        return faults.wrap(MetricsPage.class, page);
    }
}
