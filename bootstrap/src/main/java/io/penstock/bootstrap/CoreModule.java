package io.penstock.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.penstock.application.account.AdminKey;
import io.penstock.application.account.ApiKeys;
import io.penstock.application.account.CreateKey;
import io.penstock.application.account.ForgetAnswers;
import io.penstock.application.account.KeyMaker;
import io.penstock.application.account.LiveKeys;
import io.penstock.application.account.RevokeKey;
import io.penstock.application.adapter.AdapterSettings;
import io.penstock.application.company.EnterBalance;
import io.penstock.application.company.SealedSigning;
import io.penstock.application.configuration.ApplyConfiguration;
import io.penstock.application.configuration.CheckFlow;
import io.penstock.application.configuration.ConfiguredSecrets;
import io.penstock.application.configuration.DeleteDocument;
import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.FlowTrials;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.RollBackDocument;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.ShowCaps;
import io.penstock.application.configuration.TestFlow;
import io.penstock.application.conversion.JudgeConversion;
import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.delivery.BatchWork;
import io.penstock.application.delivery.Delays;
import io.penstock.application.delivery.DeliverBatch;
import io.penstock.application.delivery.DeliverLead;
import io.penstock.application.delivery.DeliveredLeads;
import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.application.delivery.FirstOutcomes;
import io.penstock.application.delivery.RedeliverLead;
import io.penstock.application.delivery.SettlementPolicy;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.experiment.ShowExperiments;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.hold.ExpireHeldLeads;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.CountryByIp;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.DuplicateChecks;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.FlowReleases;
import io.penstock.application.lead.ForgetKeys;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.PhoneNumbers;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.ReleaseLead;
import io.penstock.application.performance.MeasuredWeights;
import io.penstock.application.performance.RecomputeWeights;
import io.penstock.application.pixel.FirePixel;
import io.penstock.application.pixel.FirePixels;
import io.penstock.application.pixel.PixelFacts;
import io.penstock.application.pixel.PixelWorkerSettings;
import io.penstock.application.pixel.PixelWorkers;
import io.penstock.application.pixel.TryPixels;
import io.penstock.application.resume.FlowWorkers;
import io.penstock.application.resume.ResumeFlow;
import io.penstock.application.routing.CompanyActivity;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.DeleteSecret;
import io.penstock.application.secret.ListSecrets;
import io.penstock.application.secret.LiveSecrets;
import io.penstock.application.secret.SaveSecret;
import io.penstock.application.secret.SecretCipher;
import io.penstock.application.secret.SecretKeys;
import io.penstock.application.secret.SecretUses;
import io.penstock.application.secret.Secrets;
import io.penstock.bootstrap.lead.InternationalPhoneNumbers;
import io.penstock.bootstrap.settings.Settings;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.http.health.ReadinessCheck;
import io.penstock.http.server.HttpSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Binds the use cases, and what they need besides the ports of adapters. */
final class CoreModule extends AbstractModule {

    private final Settings settings;
    private final String adminKey;
    private final SecretKeys secretKeys;
    private final CountryByIp countries;

    CoreModule(Settings settings, String adminKey, SecretKeys secretKeys, CountryByIp countries) {
        this.settings = settings;
        this.adminKey = adminKey;
        this.secretKeys = secretKeys;
        this.countries = countries;
    }

    @Override
    protected void configure() {
        bindSurroundings();
        bindAccounts();
        bindSecrets();
        bindConfiguration();
        bindLeads();
        bindDeliveries();
        bindPixels();
        bindServer();
    }

    private void bindSurroundings() {
        bind(InstantSource.class).toInstance(InstantSource.system());
        bind(ZoneId.class).toInstance(settings.zone());
        bind(Currency.class).toInstance(settings.currency());
        bind(RandomGenerator.class).toInstance(() -> ThreadLocalRandom.current().nextLong());
        bind(AdapterSettings.class).toInstance(settings.adapterSettings());
        bind(AllowedNetworks.class).toInstance(settings.allowedNetworks());
        bind(AllowedFolders.class).toInstance(settings.batchFolders());
    }

    private void bindAccounts() {
        bind(AdminKey.class).toInstance(new AdminKey(adminKey));
        bind(KeyMaker.class).toInstance(new KeyMaker(new SecureRandom()));
        bind(ApiKeys.class).to(LiveKeys.class);
        bind(LiveKeys.class).in(Scopes.SINGLETON);
        bind(CreateKey.class).in(Scopes.SINGLETON);
        bind(RevokeKey.class).in(Scopes.SINGLETON);
        bind(ForgetAnswers.class).in(Scopes.SINGLETON);
    }

    private void bindSecrets() {
        bind(SecretKeys.class).toInstance(secretKeys);
        bind(SecretCipher.class).in(Scopes.SINGLETON);
        bind(Secrets.class).to(LiveSecrets.class);
        bind(LiveSecrets.class).in(Scopes.SINGLETON);
        bind(SaveSecret.class).in(Scopes.SINGLETON);
        bind(DeleteSecret.class).in(Scopes.SINGLETON);
        bind(ListSecrets.class).in(Scopes.SINGLETON);
        bind(SealedSigning.class).in(Scopes.SINGLETON);
        bind(SecretUses.class).to(ConfiguredSecrets.class).in(Scopes.SINGLETON);
    }

    private void bindConfiguration() {
        bind(RoutingBooks.class).to(LiveConfiguration.class);
        bind(LiveConfiguration.class).in(Scopes.SINGLETON);
        bind(SaveDocument.class).in(Scopes.SINGLETON);
        bind(DeleteDocument.class).in(Scopes.SINGLETON);
        bind(RollBackDocument.class).in(Scopes.SINGLETON);
        bind(DocumentHistory.class).in(Scopes.SINGLETON);
        bind(ApplyConfiguration.class).in(Scopes.SINGLETON);
    }

    private void bindLeads() {
        bind(IntakeSettings.class).toInstance(settings.intake());
        bind(CountryByIp.class).toInstance(countries);
        bind(PhoneNumbers.class).to(InternationalPhoneNumbers.class);
        bind(InternationalPhoneNumbers.class).in(Scopes.SINGLETON);
        bind(DuplicateChecks.class).in(Scopes.SINGLETON);
        bind(CompanyActivity.class).in(Scopes.SINGLETON);
        bind(RouteLead.class).in(Scopes.SINGLETON);
        bind(LeadIds.class).in(Scopes.SINGLETON);
        bind(ReceiveLead.class).in(Scopes.SINGLETON);
        bind(ExplainLead.class).in(Scopes.SINGLETON);
        bind(ChangeLead.class).in(Scopes.SINGLETON);
        bind(ReleaseLead.class).in(Scopes.SINGLETON);
        bind(ExpireHeldLeads.class).in(Scopes.SINGLETON);
        bind(PostbackAddresses.class).in(Scopes.SINGLETON);
        bind(JudgeConversion.class).in(Scopes.SINGLETON);
        bind(ReportConversion.class).in(Scopes.SINGLETON);
        bind(EnterBalance.class).in(Scopes.SINGLETON);
        bind(ShowCaps.class).in(Scopes.SINGLETON);
        bind(ForgetKeys.class).in(Scopes.SINGLETON);
    }

    private void bindDeliveries() {
        bind(WorkerSettings.class).toInstance(settings.workers());
        bind(RetryPolicy.class).toInstance(RetryPolicy.DEFAULT);
        bind(SettlementPolicy.class).in(Scopes.SINGLETON);
        bind(FirstOutcomes.class).in(Scopes.SINGLETON);
        bind(FlowWakeups.class).in(Scopes.SINGLETON);
        bind(FlowRouting.class).in(Scopes.SINGLETON);
        bind(FlowGuide.class).in(Scopes.SINGLETON);
        bind(ResumeFlow.class).in(Scopes.SINGLETON);
        bind(FlowReleases.class).to(ResumeFlow.class);
        bind(FlowWorkers.class).in(Scopes.SINGLETON);
        bind(RecipientWeights.class).to(MeasuredWeights.class);
        bind(MeasuredWeights.class).in(Scopes.SINGLETON);
        bind(RecomputeWeights.class).in(Scopes.SINGLETON);
        bind(ShowExperiments.class).in(Scopes.SINGLETON);
        bind(DeliverLead.class).in(Scopes.SINGLETON);
        bind(Delays.class).in(Scopes.SINGLETON);
        bind(DeliverBatch.class).in(Scopes.SINGLETON);
        bind(BatchWork.class).in(Scopes.SINGLETON);
        bind(DeliverySlots.class).to(DeliveryWorkers.class);
        bind(DeliveryWorkers.class).in(Scopes.SINGLETON);
        bind(AwaitDelivery.class).in(Scopes.SINGLETON);
        bind(RedeliverLead.class).in(Scopes.SINGLETON);
    }

    private void bindPixels() {
        bind(PixelWorkerSettings.class).toInstance(PixelWorkerSettings.DEFAULT);
        bind(PixelFacts.class).to(DeliveredLeads.class);
        bind(DeliveredLeads.class).in(Scopes.SINGLETON);
        bind(FirePixel.class).in(Scopes.SINGLETON);
        bind(FirePixels.class).in(Scopes.SINGLETON);
        bind(TryPixels.class).in(Scopes.SINGLETON);
        bind(CheckFlow.class).in(Scopes.SINGLETON);
        bind(TryFlow.class).in(Scopes.SINGLETON);
        bind(TestFlow.class).in(Scopes.SINGLETON);
        bind(FlowTrials.class).in(Scopes.SINGLETON);
        bind(PixelWorkers.class).in(Scopes.SINGLETON);
    }

    private void bindServer() {
        bind(HttpSettings.class)
                .toInstance(
                        new HttpSettings(settings.host(), settings.port())
                                .withTrustedProxies(settings.trustedProxies()));
        bind(WorkersCheck.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ReadinessCheck.class)
                .addBinding()
                .to(WorkersCheck.class);
    }
}
