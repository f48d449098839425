package io.penstock.application.resume;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.flow.FlowRun;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.EvenChoices;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.flow.run.FlowSituation;
import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.DeliverySlots;
import io.penstock.application.lead.FlowProgress;
import io.penstock.application.lead.FlowReleases;
import io.penstock.application.lead.FlowSales;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has leads go on in their flows. Any number of programs may do so at once: what a flow does and
 * how far it has come is one write, which is made only of what has not changed since it was read.
 * Thread-safe.
 */
public final class ResumeFlow implements FlowReleases {

    private static final Logger log = LoggerFactory.getLogger(ResumeFlow.class);

    private final RoutingBooks books;
    private final FlowGuide guide;
    private final FlowRuns runs;
    private final Leads leads;
    private final Deliveries deliveries;
    private final LeadChanges changes;
    private final FlowSales sales;
    private final DeliverySlots slots;
    private final InstantSource clock;

    @Inject
    public ResumeFlow(
            RoutingBooks books,
            FlowGuide guide,
            FlowRuns runs,
            Leads leads,
            Deliveries deliveries,
            LeadChanges changes,
            LeadIds ids,
            DeliverySlots slots,
            InstantSource clock) {
        this.books = books;
        this.guide = guide;
        this.runs = runs;
        this.leads = leads;
        this.deliveries = deliveries;
        this.changes = changes;
        this.sales = new FlowSales(ids);
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Has a lead go on as far as it comes; does nothing where its flow has ended.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been written
     */
    public void resume(LeadId lead) {
        boolean going = true;
        while (going) {
            Optional<StoredLead> stored = leads.find(lead);
            going =
                    stored.flatMap(this::current)
                            .filter(run -> advance(stored.get(), run, List.of(), false).isEmpty())
                            .isPresent();
        }
    }

    @Override
    public boolean holds(StoredLead lead) {
        return lead.status().isOpen() && current(lead).filter(FlowRun::isHeld).isPresent();
    }

    @Override
    public boolean governs(StoredLead lead, OfferRoute offer) {
        return lead.status() != LeadStatus.APPROVED
                && (offer.flow().isPresent() || current(lead).isPresent());
    }

    /** Read after the lead, whose version changes with all that its run depends on. */
    private Optional<FlowRun> current(StoredLead lead) {
        return runs.find(lead.lead().id()).filter(run -> run.ended().isEmpty());
    }

    @Override
    public Optional<StoredLead> release(StoredLead lead, OfferRoute offer, String by) {
        String reason = lead.held().map(held -> held.reason()).orElse("");
        LeadEvent event =
                new LeadEvent(now(), LeadEvent.Kind.RELEASED, Optional.empty(), reason, by);
        Optional<FlowRun> going = current(lead);
        if (going.isPresent()) {
            return advance(lead, going.get(), List.of(event), true);
        }
        RoutingBook book = books.current();
        FlowSituation situation = situation(lead, book, offer, now(), Set.of());
        FlowRun begun = FlowSales.beginning(situation);
        return advance(lead, begun, book, offer, List.of(event), false);
    }

    /** Empty where something has changed meanwhile, and nothing was done. */
    private Optional<StoredLead> advance(
            StoredLead lead, FlowRun run, List<LeadEvent> events, boolean released) {
        RoutingBook book = books.at(run.revision());
        OfferRoute offer =
                book.offer(run.offer())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Revision "
                                                + run.revision()
                                                + " has no offer "
                                                + run.offer()
                                                + "."));
        return advance(lead, run, book, offer, events, released);
    }

    private Optional<StoredLead> advance(
            StoredLead lead,
            FlowRun run,
            RoutingBook book,
            OfferRoute offer,
            List<LeadEvent> events,
            boolean released) {
        try (EvenChoices choices = guide.choices()) {
            return advance(lead, run, book, offer, events, released, choices);
        }
    }

    private Optional<StoredLead> advance(
            StoredLead lead,
            FlowRun run,
            RoutingBook book,
            OfferRoute offer,
            List<LeadEvent> events,
            boolean released,
            EvenChoices choices) {
        Set<BrokenPromise> broken = new HashSet<>();
        while (true) {
            FlowSituation situation = situation(lead, book, offer, now(), broken);
            Advance advance = guide.advance(situation, run.records(), released, choices);
            FlowProgress progress =
                    sales.progress(situation, advance, advance.sales(), run, lead.held());
            LeadChange change = LeadChange.going(lead, progress, events, situation.at());
            switch (changes.change(change)) {
                case ChangeOutcome.Changed(StoredLead changed) -> {
                    choices.keep();
                    stored(progress, advance);
                    return Optional.of(changed);
                }
                case ChangeOutcome.Outdated() -> {
                    return Optional.empty();
                }
                case ChangeOutcome.PromiseBroken(BrokenPromise promise) -> {
                    guide.broken(promise, situation.at());
                    broken.add(promise);
                }
            }
        }
    }

    private void stored(FlowProgress progress, Advance advance) {
        advance.sales().forEach(sale -> guide.stored(sale.route().decision()));
        advance.sales().stream()
                .filter(sale -> !sale.answered())
                .forEach(sale -> slots.queued(sale.company()));
        progress.run()
                .ended()
                .ifPresent(outcome ->
                        log.debug(
                                "The flow of lead {} ended: {}.",
                                progress.run().lead(),
                                outcome.key()));
    }

    private FlowSituation situation(
            StoredLead lead,
            RoutingBook book,
            OfferRoute offer,
            Instant at,
            Set<BrokenPromise> broken) {
        LeadId id = lead.lead().id();
        return new FlowSituation(
                book,
                books.current().revision() < book.revision() ? books.newest() : books.current(),
                offer,
                lead.lead(),
                at,
                new StoredSales(lead, leads.decisions(id), deliveries.of(id)),
                broken);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
