package io.penstock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.UnlimitedBalances;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.InMemoryConfigurationStore;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.Receipt;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.CompanyActivity;
import io.penstock.application.routing.RouteLead;
import io.penstock.domain.company.CompanyBalances;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The use cases put together on storage in memory, with a clock and a generator that tests hold.
 */
public final class Workbench {

    /** The clock of a bench whose time stands still. */
    public final SettableClock clock = SettableClock.atTen();

    public final InstantSource time;
    public final Random random = new Random(1);
    public final ZoneId zone = ZoneOffset.UTC;
    public final InMemoryStorage storage = new InMemoryStorage();
    public final InMemoryLeads leads = storage.leads;
    public final InMemoryDeliveries deliveries = storage.deliveries;
    public final InMemoryConfigurationStore store = storage.configuration;
    public final LiveConfiguration live = new LiveConfiguration(store);
    public final SaveDocument save;
    public CompanyBalances balances = new UnlimitedBalances();
    public DeliverySlots slots = _ -> Optional.empty();
    public LeadIntake intake = leads;
    public Leads found = leads;

    /** A bench whose time stands still until its clock is moved. */
    public Workbench() {
        this.time = clock;
        this.save = new SaveDocument(store, live, time);
    }

    private Workbench(InstantSource time) {
        this.time = time;
        this.save = new SaveDocument(store, live, time);
    }

    /** A bench on the time of the machine. */
    public static Workbench onMachineTime() {
        return new Workbench(InstantSource.system());
    }

    public SaveOutcome save(
            DocumentKind kind, int id, Map<String, ? extends @Nullable Object> document) {
        return save.save(new DocumentKey(kind, id), document, false, "test");
    }

    /** Saves a company that fetches its leads. */
    public void company(int id) {
        saved(save(DocumentKind.COMPANY, id, Map.of("name", "Company " + id)));
    }

    /** Saves a company that leads are delivered to. */
    public void buyer(int id) {
        saved(
                save(
                        DocumentKind.COMPANY,
                        id,
                        Map.of(
                                "name",
                                "Company " + id,
                                "delivery",
                                Map.of("endpoint", "http://buyer" + id + ".example/leads"))));
    }

    public void offer(int id, String script) {
        saved(save(DocumentKind.OFFER, id, Map.of("name", "Offer " + id, "script", script)));
    }

    public void offer(int id, String script, int defaultCompany) {
        saved(
                save(
                        DocumentKind.OFFER,
                        id,
                        Map.of(
                                "name",
                                "Offer " + id,
                                "script",
                                script,
                                "default_company",
                                defaultCompany)));
    }

    public void rotator(int id, String script) {
        saved(save(DocumentKind.ROTATOR, id, Map.of("name", "Rotator " + id, "script", script)));
    }

    private static void saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
    }

    public RouteLead router() {
        return new RouteLead(new CompanyActivity(balances), leads, zone);
    }

    public ReceiveLead receiver() {
        return new ReceiveLead(
                live, router(), intake, found, new LeadIds(time, random), slots, _ -> {}, time);
    }

    public ExplainLead explainer() {
        return new ExplainLead(leads, live, router());
    }

    public Receipt receive(Map<String, ? extends @Nullable Object> body) {
        return receiver().receive(body, Optional.empty());
    }

    /** Takes a lead in that is expected to be valid. */
    public StoredLead take(Map<String, ? extends @Nullable Object> body) {
        return taken(receive(body));
    }

    public StoredLead take(Map<String, ? extends @Nullable Object> body, IdempotencyKey key) {
        return taken(receiver().receive(body, Optional.of(key)));
    }

    private static StoredLead taken(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        return ((Receipt.Taken) receipt).lead();
    }
}
