package io.penstock.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.penstock.application.account.AdminKey;
import io.penstock.application.account.ApiKeys;
import io.penstock.application.adapter.AdapterSettings;
import io.penstock.application.company.EnterBalance;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.ShowCaps;
import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.delivery.DeliverLead;
import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.application.delivery.FirstOutcomes;
import io.penstock.application.delivery.SettlementPolicy;
import io.penstock.application.delivery.WorkerSettings;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.ForgetKeys;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.routing.CompanyActivity;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.bootstrap.settings.Settings;
import io.penstock.delivery.delivery.AllowedNetworks;
import io.penstock.domain.delivery.RetryPolicy;
import io.penstock.http.health.ReadinessCheck;
import io.penstock.http.server.HttpSettings;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Binds the use cases, and what they need besides the ports of adapters. */
final class CoreModule extends AbstractModule {

    private final Settings settings;
    private final String adminKey;

    CoreModule(Settings settings, String adminKey) {
        this.settings = settings;
        this.adminKey = adminKey;
    }

    @Override
    protected void configure() {
        bindSurroundings();
        bindConfiguration();
        bindLeads();
        bindDeliveries();
        bindServer();
    }

    private void bindSurroundings() {
        bind(InstantSource.class).toInstance(InstantSource.system());
        bind(ZoneId.class).toInstance(settings.zone());
        bind(Currency.class).toInstance(settings.currency());
        bind(RandomGenerator.class).toInstance(() -> ThreadLocalRandom.current().nextLong());
        bind(AdapterSettings.class).toInstance(settings.adapterSettings());
        bind(AllowedNetworks.class).toInstance(settings.allowedNetworks());
        bind(ApiKeys.class).toInstance(new AdminKey(adminKey));
    }

    private void bindConfiguration() {
        bind(RoutingBooks.class).to(LiveConfiguration.class);
        bind(LiveConfiguration.class).in(Scopes.SINGLETON);
        bind(SaveDocument.class).in(Scopes.SINGLETON);
    }

    private void bindLeads() {
        bind(CompanyActivity.class).in(Scopes.SINGLETON);
        bind(RouteLead.class).in(Scopes.SINGLETON);
        bind(LeadIds.class).in(Scopes.SINGLETON);
        bind(ReceiveLead.class).in(Scopes.SINGLETON);
        bind(ExplainLead.class).in(Scopes.SINGLETON);
        bind(ChangeLead.class).in(Scopes.SINGLETON);
        bind(EnterBalance.class).in(Scopes.SINGLETON);
        bind(ShowCaps.class).in(Scopes.SINGLETON);
        bind(ForgetKeys.class).in(Scopes.SINGLETON);
    }

    private void bindDeliveries() {
        bind(WorkerSettings.class).toInstance(settings.workers());
        bind(RetryPolicy.class).toInstance(RetryPolicy.DEFAULT);
        bind(SettlementPolicy.class).in(Scopes.SINGLETON);
        bind(FirstOutcomes.class).in(Scopes.SINGLETON);
        bind(DeliverLead.class).in(Scopes.SINGLETON);
        bind(DeliverySlots.class).to(DeliveryWorkers.class);
        bind(DeliveryWorkers.class).in(Scopes.SINGLETON);
        bind(AwaitDelivery.class).in(Scopes.SINGLETON);
    }

    private void bindServer() {
        bind(HttpSettings.class).toInstance(new HttpSettings(settings.host(), settings.port()));
        bind(WorkersCheck.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ReadinessCheck.class)
                .addBinding()
                .to(WorkersCheck.class);
    }
}
