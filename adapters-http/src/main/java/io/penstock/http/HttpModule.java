package io.penstock.http;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.ApiKeys;
import io.penstock.application.account.CreateKey;
import io.penstock.application.account.RememberedAnswers;
import io.penstock.application.account.RevokeKey;
import io.penstock.application.audit.AuditTrail;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.EnterBalance;
import io.penstock.application.configuration.ApplyConfiguration;
import io.penstock.application.configuration.CheckFlow;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DeleteDocument;
import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.RollBackDocument;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.ShowCaps;
import io.penstock.application.configuration.TestFlow;
import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.delivery.Batches;
import io.penstock.application.delivery.Deliveries;
import io.penstock.application.delivery.RedeliverLead;
import io.penstock.application.experiment.ShowExperiments;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.ReleaseLead;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.TryPixels;
import io.penstock.application.report.Alerts;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.DeleteSecret;
import io.penstock.application.secret.ListSecrets;
import io.penstock.application.secret.SaveSecret;
import io.penstock.application.storage.StorageHealth;
import io.penstock.http.account.Authentication;
import io.penstock.http.account.FailedAttempts;
import io.penstock.http.audit.AuditRoutes;
import io.penstock.http.company.BalanceRoutes;
import io.penstock.http.company.CompanyCapRoutes;
import io.penstock.http.company.PostbackTokenRoutes;
import io.penstock.http.configuration.CheckFlowRoute;
import io.penstock.http.configuration.ConfigurationRoutes;
import io.penstock.http.configuration.DocumentRoutes;
import io.penstock.http.configuration.TestFlowRoute;
import io.penstock.http.configuration.VersionRoutes;
import io.penstock.http.conversion.ConversionRoutes;
import io.penstock.http.conversion.PostbackRoutes;
import io.penstock.http.health.HealthRoutes;
import io.penstock.http.health.Readiness;
import io.penstock.http.health.ReadinessCheck;
import io.penstock.http.health.StorageCheck;
import io.penstock.http.key.KeyRoutes;
import io.penstock.http.lead.BatchRoute;
import io.penstock.http.lead.FirstDelivery;
import io.penstock.http.lead.LeadRoutes;
import io.penstock.http.lead.LeadStepRoutes;
import io.penstock.http.lead.ReceiveLeadRoute;
import io.penstock.http.lead.RedeliverLeadRoute;
import io.penstock.http.lead.ReleaseLeadRoute;
import io.penstock.http.lead.SearchLeadsRoute;
import io.penstock.http.openapi.OpenApiRoutes;
import io.penstock.http.performance.ExperimentRoutes;
import io.penstock.http.performance.WeightRoutes;
import io.penstock.http.pixel.LeadPixelRoutes;
import io.penstock.http.pixel.PixelTestRoute;
import io.penstock.http.report.AlertRoutes;
import io.penstock.http.report.MetricsPage;
import io.penstock.http.report.MetricsRoutes;
import io.penstock.http.secret.SecretRoutes;
import io.penstock.http.server.HttpServer;
import io.penstock.http.server.HttpSettings;
import io.penstock.http.server.RepeatedCalls;
import io.penstock.http.server.RequestObserver;
import io.penstock.http.server.Routes;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;

/**
 * Binds the server and its routes. Other modules add routes and readiness checks to the same sets,
 * and bind what is required here.
 */
public final class HttpModule extends AbstractModule {

    private static final List<Class<?>> REQUIRED =
            List.of(
                    HttpSettings.class,
                    RequestObserver.class,
                    MetricsPage.class,
                    ApiKeys.class,
                    ApiKeyStore.class,
                    CreateKey.class,
                    RevokeKey.class,
                    SaveSecret.class,
                    DeleteSecret.class,
                    ListSecrets.class,
                    RememberedAnswers.class,
                    AuditTrail.class,
                    InstantSource.class,
                    StorageHealth.class,
                    ReceiveLead.class,
                    ExplainLead.class,
                    ChangeLead.class,
                    ReleaseLead.class,
                    RedeliverLead.class,
                    ReportConversion.class,
                    PostbackAddresses.class,
                    CompanyLedger.class,
                    EnterBalance.class,
                    ShowCaps.class,
                    Alerts.class,
                    RoutingBooks.class,
                    Currency.class,
                    Leads.class,
                    AwaitDelivery.class,
                    Deliveries.class,
                    PixelJournal.class,
                    WeightHistory.class,
                    ShowExperiments.class,
                    Batches.class,
                    TryPixels.class,
                    CheckFlow.class,
                    TestFlow.class,
                    SaveDocument.class,
                    DeleteDocument.class,
                    RollBackDocument.class,
                    DocumentHistory.class,
                    ApplyConfiguration.class,
                    ConfigurationStore.class);

    @Override
    protected void configure() {
        REQUIRED.forEach(this::requireBinding);
        bind(HttpServer.class).in(Scopes.SINGLETON);
        bind(Authentication.class).in(Scopes.SINGLETON);
        bind(FailedAttempts.class).in(Scopes.SINGLETON);
        bind(RepeatedCalls.class).in(Scopes.SINGLETON);
        bind(Readiness.class).in(Scopes.SINGLETON);
        bind(FirstDelivery.class).in(Scopes.SINGLETON);
        bindRoutes();
        Multibinder.newSetBinder(binder(), ReadinessCheck.class)
                .addBinding()
                .to(StorageCheck.class);
        bind(StorageCheck.class).in(Scopes.SINGLETON);
    }

    private void bindRoutes() {
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        for (Class<? extends Routes> bound :
                List.of(
                        ReceiveLeadRoute.class,
                        SearchLeadsRoute.class,
                        LeadRoutes.class,
                        LeadPixelRoutes.class,
                        BatchRoute.class,
                        PixelTestRoute.class,
                        CheckFlowRoute.class,
                        TestFlowRoute.class,
                        LeadStepRoutes.class,
                        ReleaseLeadRoute.class,
                        RedeliverLeadRoute.class,
                        ConversionRoutes.class,
                        PostbackRoutes.class,
                        PostbackTokenRoutes.class,
                        BalanceRoutes.class,
                        CompanyCapRoutes.class,
                        AlertRoutes.class,
                        WeightRoutes.class,
                        ExperimentRoutes.class,
                        DocumentRoutes.class,
                        VersionRoutes.class,
                        ConfigurationRoutes.class,
                        HealthRoutes.class,
                        MetricsRoutes.class,
                        KeyRoutes.class,
                        SecretRoutes.class,
                        AuditRoutes.class,
                        OpenApiRoutes.class)) {
            bind(bound).in(Scopes.SINGLETON);
            routes.addBinding().to(bound);
        }
    }
}
