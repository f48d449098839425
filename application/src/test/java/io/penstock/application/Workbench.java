package io.penstock.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.UnlimitedBalances;
import io.penstock.application.configuration.ApplyConfiguration;
import io.penstock.application.configuration.DeleteDocument;
import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.FlowTrials;
import io.penstock.application.configuration.InMemoryConfigurationStore;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.configuration.Precondition;
import io.penstock.application.configuration.RollBackDocument;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.conversion.JudgeConversion;
import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.delivery.InMemoryBatches;
import io.penstock.application.delivery.InMemoryDeliveries;
import io.penstock.application.delivery.RedeliverLead;
import io.penstock.application.flow.RecipientWeights;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.application.hold.ExpireHeldLeads;
import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.CountryByIp;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.DuplicateChecks;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.InMemoryLeads;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.PhoneNumbers;
import io.penstock.application.lead.Receipt;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.ReleaseLead;
import io.penstock.application.lead.StepOutcome;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.resume.ResumeFlow;
import io.penstock.application.routing.CompanyActivity;
import io.penstock.application.routing.FlowRouting;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyBalances;
import io.penstock.domain.status.LeadStep;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The use cases put together on storage in memory, with a clock and a generator that tests hold.
 */
public final class Workbench {

    /** Who sends the leads of a bench. */
    public static final Principal SENDER = new Principal("test", Role.SOURCE);

    /** The clock of a bench whose time stands still. */
    public final SettableClock clock;

    public final InstantSource time;
    public final Random random = new Random(1);
    public final ZoneId zone = ZoneOffset.UTC;
    public final InMemoryStorage storage = new InMemoryStorage();
    public final InMemoryLeads leads = storage.leads;
    public final InMemoryDeliveries deliveries = storage.deliveries;
    public final InMemoryBatches batches = storage.batches;
    public final InMemoryConfigurationStore store = storage.configuration;
    public final LiveConfiguration live = new LiveConfiguration(store);
    public final SaveDocument save;
    public final DeleteDocument delete;
    public final RollBackDocument rollBack;
    public final DocumentHistory history = new DocumentHistory(store);
    public final ApplyConfiguration apply;
    public CompanyBalances balances = new UnlimitedBalances();
    public DeliverySlots slots = (_, _) -> Optional.empty();
    public LeadIntake intake = leads;
    public Leads found = leads;
    public CountryByIp countries = _ -> Optional.empty();
    public PhoneNumbers phones = (_, _) -> Optional.empty();
    public LeadChanges changes = leads;

    /** A bench whose time stands still until its clock is moved. */
    public Workbench() {
        this(SettableClock.atTen());
    }

    private Workbench(SettableClock clock) {
        this(clock, clock);
    }

    private Workbench(SettableClock clock, InstantSource time) {
        this.clock = clock;
        this.time = time;
        FlowTrials trials = new FlowTrials(new TryFlow(zone, time), time);
        this.save = new SaveDocument(store, live, Secrets.none(), trials, time);
        this.delete = new DeleteDocument(store, live, time);
        this.rollBack = new RollBackDocument(store, save);
        this.apply = new ApplyConfiguration(store, live, Secrets.none(), trials, time);
    }

    /** A bench on the time of the machine. */
    public static Workbench onMachineTime() {
        return new Workbench(SettableClock.atTen(), InstantSource.system());
    }

    public SaveOutcome save(
            DocumentKind kind, int id, Map<String, ? extends @Nullable Object> document) {
        return save.save(new DocumentKey(kind, id), document, Precondition.none(), false, "test");
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

    /** Saves an offer out of further keys and values. */
    public void offerWith(int id, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(more);
        document.put("name", "Offer " + id);
        saved(save(DocumentKind.OFFER, id, document));
    }

    /** Saves a company out of further keys and values. */
    public void companyWith(int id, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(more);
        document.put("name", "Company " + id);
        saved(save(DocumentKind.COMPANY, id, document));
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

    /** Takes leads through flows. */
    public FlowGuide guide() {
        return new FlowGuide(
                new FlowRouting(router(), zone), storage.evenShares, RecipientWeights.EQUAL);
    }

    /** Has leads go on in their flows. */
    public ResumeFlow resuming() {
        return new ResumeFlow(
                live,
                guide(),
                storage.flows,
                found,
                deliveries,
                changes,
                new LeadIds(time, random),
                slots,
                time);
    }

    public ReceiveLead receiver() {
        return new ReceiveLead(
                live,
                router(),
                guide(),
                intake,
                found,
                new LeadIds(time, random),
                countries,
                new DuplicateChecks(phones),
                slots,
                _ -> {},
                time);
    }

    public ExplainLead explainer() {
        return new ExplainLead(leads, live, router(), storage.flows);
    }

    public ChangeLead changer() {
        return new ChangeLead(live, router(), found, changes, new LeadIds(time, random), time);
    }

    public ReleaseLead releaser() {
        return new ReleaseLead(
                live, router(), found, changes, resuming(), new LeadIds(time, random), time);
    }

    public ReportConversion reporter() {
        JudgeConversion judge =
                new JudgeConversion(live, found, deliveries, changes, changer(), time);
        return new ReportConversion(found, deliveries, judge);
    }

    public ExpireHeldLeads expirer() {
        return new ExpireHeldLeads(live, found, changes, storage.alerts, time);
    }

    public RedeliverLead redeliverer() {
        return new RedeliverLead(live, found, deliveries, changes, new LeadIds(time, random), time);
    }

    /** Makes a step as the operator {@code anna}. */
    public StepOutcome step(
            StoredLead lead, LeadStep step, Map<String, ? extends @Nullable Object> body) {
        return changer().change(lead.lead().id(), step, body, "anna");
    }

    /** Makes a step that is expected to be made. */
    public StoredLead made(
            StoredLead lead, LeadStep step, Map<String, ? extends @Nullable Object> body) {
        StepOutcome outcome = step(lead, step, body);
        assertThat(outcome).isInstanceOf(StepOutcome.Made.class);
        return ((StepOutcome.Made) outcome).lead();
    }

    public Receipt receive(Map<String, ? extends @Nullable Object> body) {
        return receiver().receive(body, Optional.empty(), SENDER);
    }

    /** Takes a lead in that is expected to be valid. */
    public StoredLead take(Map<String, ? extends @Nullable Object> body) {
        return taken(receive(body));
    }

    public StoredLead take(Map<String, ? extends @Nullable Object> body, IdempotencyKey key) {
        return taken(receiver().receive(body, Optional.of(key), SENDER));
    }

    private static StoredLead taken(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        return ((Receipt.Taken) receipt).lead();
    }
}
