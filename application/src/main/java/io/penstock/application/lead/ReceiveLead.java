package io.penstock.application.lead;

import io.penstock.application.flow.run.EvenChoices;
import io.penstock.application.flow.run.FlowGuide;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.source.StatusPostbacks;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Principal;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.dsl.document.DocumentProblem;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a lead in: reads it, decides where it goes, stores it, and starts its delivery.
 * Thread-safe.
 */
public final class ReceiveLead {

    /**
     * Why a lead is held that neither a line, nor a default company, nor a site gave to a company.
     */
    public static final String NO_COMPANY =
            "No line of the script fired, and neither the offer nor the site has a company.";

    private final RoutingBooks books;
    private final Intents intents;
    private final LeadIntake intake;
    private final Leads leads;
    private final LeadIds ids;
    private final CountryByIp countries;
    private final DuplicateChecks duplicates;
    private final DeliverySlots slots;
    private final IntakeObserver observer;
    private final InstantSource clock;

    @Inject
    public ReceiveLead(
            RoutingBooks books,
            RouteLead router,
            FlowGuide flows,
            LeadIntake intake,
            Leads leads,
            LeadIds ids,
            CountryByIp countries,
            DuplicateChecks duplicates,
            DeliverySlots slots,
            IntakeObserver observer,
            InstantSource clock) {
        this.books = books;
        this.intents = new Intents(router, flows, ids);
        this.intake = intake;
        this.leads = leads;
        this.ids = ids;
        this.countries = countries;
        this.duplicates = duplicates;
        this.slots = slots;
        this.observer = observer;
        this.clock = clock;
    }

    /**
     * Takes a lead in. When this returns {@link Receipt.Taken}, the lead survives the death of the
     * program.
     *
     * @param body the lead as it was sent, a JSON or form tree
     * @param key the caller's idempotency key
     * @param sender who sends it
     * @throws IntakeFullException when the lead was not stored, because too many wait
     * @throws StorageUnavailableException when the lead was not stored
     * @throws OutcomeUnknownException when it may have been stored
     */
    public Receipt receive(
            Map<String, ? extends @Nullable Object> body,
            Optional<IdempotencyKey> key,
            Principal sender) {
        LeadSubmission submission = LeadReader.read(body);
        RoutingBook book = books.current();
        Optional<OfferRoute> route = offerOf(submission, book);
        if (route.isEmpty() || !submission.problems().isEmpty()) {
            Receipt invalid = new Receipt.Invalid(problems(submission, route));
            return key.flatMap(intake::use).map(used -> repeated(used, key)).orElse(invalid);
        }
        List<DocumentProblem> conflicts = SenderBinding.conflicts(submission.attributes(), sender);
        if (!conflicts.isEmpty()) {
            return new Receipt.NotAllowed(conflicts);
        }
        Lead lead =
                new Lead(
                        ids.nextLead(),
                        route.get().offer().id(),
                        clock.instant(),
                        SenderBinding.bind(attributes(submission), sender),
                        submission.fields());
        return store(book, route.get(), lead, key, sender);
    }

    private LeadAttributes attributes(LeadSubmission submission) {
        LeadAttributes attributes = submission.attributes();
        return attributes.has(Attribute.GEOIP)
                ? attributes
                : submission
                        .ip()
                        .flatMap(countries::country)
                        .map(country ->
                                attributes.toBuilder().country(Attribute.GEOIP, country).build())
                        .orElse(attributes);
    }

    private static Optional<OfferRoute> offerOf(LeadSubmission submission, RoutingBook book) {
        return submission.offer() == 0
                ? Optional.empty()
                : book.offer(new OfferId(submission.offer()));
    }

    private static List<DocumentProblem> problems(
            LeadSubmission submission, Optional<OfferRoute> route) {
        List<DocumentProblem> problems = new ArrayList<>(submission.problems());
        if (submission.offer() != 0 && route.isEmpty()) {
            problems.add(
                    new DocumentProblem("offer", "There is no offer " + submission.offer() + "."));
        }
        return problems;
    }

    /**
     * Decides and stores; a cap that turns out to be reached closes it for this lead, decided
     * again.
     */
    private Receipt store(
            RoutingBook book,
            OfferRoute offer,
            Lead lead,
            Optional<IdempotencyKey> key,
            Principal sender) {
        try (EvenChoices choices = intents.choices()) {
            return store(book, offer, lead, key, sender, choices);
        }
    }

    private Receipt store(
            RoutingBook book,
            OfferRoute offer,
            Lead lead,
            Optional<IdempotencyKey> key,
            Principal sender,
            EvenChoices choices) {
        Set<BrokenPromise> broken = new HashSet<>();
        Optional<DuplicateCheck> check = duplicates.of(offer.offer(), lead);
        while (true) {
            Intent intent = intents.of(book, offer, lead, broken, choices);
            Optional<DeliverySlot> slot = slot(intent, lead);
            NewLead taken = newLead(book, offer.offer(), intent, lead, slot, key, check, sender);
            switch (take(taken, slot)) {
                case IntakeOutcome.Stored(var duplicateOf) -> {
                    choices.keep();
                    intents.stored(taken);
                    return taken(taken, duplicateOf, slot);
                }
                case IntakeOutcome.PromiseBroken(BrokenPromise promise) -> {
                    intents.broken(promise, lead);
                    broken.add(promise);
                }
                case IntakeOutcome.Duplicate(LeadId first) -> {
                    return new Receipt.Duplicate(first);
                }
                case IntakeOutcome.KeyUsed used -> {
                    return repeated(used, key);
                }
            }
        }
    }

    private Optional<DeliverySlot> slot(Intent intent, Lead lead) {
        return intent.isDelivered()
                ? slots.take(intent.route().decision().company().orElseThrow(), lead.receivedAt())
                : Optional.empty();
    }

    private NewLead newLead(
            RoutingBook book,
            Offer offer,
            Intent intent,
            Lead lead,
            Optional<DeliverySlot> slot,
            Optional<IdempotencyKey> key,
            Optional<DuplicateCheck> check,
            Principal sender) {
        Assignment assignment =
                intents.assignment(book, offer, intent, slot.map(DeliverySlot::lease));
        Optional<PixelRun> postbacks = StatusPostbacks.received(book, lead);
        return new NewLead(
                lead, assignment, key, check, postbacks, sender.key(), intents.progress(intent));
    }

    private IntakeOutcome take(NewLead lead, Optional<DeliverySlot> slot) {
        boolean stored = false;
        try {
            IntakeOutcome outcome = takeForSure(lead);
            stored = outcome instanceof IntakeOutcome.Stored;
            return outcome;
        } finally {
            if (!stored) {
                slot.ifPresent(DeliverySlot::giveBack);
            }
        }
    }

    /** Where the answer to a commit was lost, the lead itself tells whether it was stored. */
    private IntakeOutcome takeForSure(NewLead lead) {
        try {
            return intake.take(lead);
        } catch (OutcomeUnknownException e) {
            return stored(lead.lead().id())
                    .map(stored -> new IntakeOutcome.Stored(stored.duplicateOf()))
                    .orElseThrow(() -> e);
        }
    }

    private Optional<StoredLead> stored(LeadId id) {
        try {
            return leads.find(id);
        } catch (StorageUnavailableException e) {
            return Optional.empty();
        }
    }

    private Receipt taken(NewLead lead, Optional<LeadId> duplicateOf, Optional<DeliverySlot> slot) {
        slot.ifPresentOrElse(free -> free.deliver(lead), () -> leaveToQueue(lead));
        queueFurther(lead);
        Assignments.logHeld(lead.lead().id(), lead.assignment());
        StoredLead stored = StoredLead.of(lead, duplicateOf);
        observer.taken(stored);
        return new Receipt.Taken(stored, false);
    }

    private void leaveToQueue(NewLead lead) {
        if (lead.delivery().isPresent()) {
            lead.decision().company().ifPresent(slots::queued);
        }
    }

    /** A flow may have several companies get the lead at once; the first may have a slot. */
    private void queueFurther(NewLead lead) {
        lead.flow().map(FlowProgress::sales).orElse(List.of()).stream()
                .filter(sale -> sale.delivery().isPresent())
                .forEach(sale -> sale.decision().company().ifPresent(slots::queued));
    }

    private Receipt repeated(IntakeOutcome.KeyUsed used, Optional<IdempotencyKey> key) {
        StoredLead first =
                leads.find(used.first())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No lead " + used.first() + " is stored."))
                        .asReceived(leads.decisions(used.first()), reasonHeld(used.first()));
        boolean same = key.map(IdempotencyKey::fingerprint).equals(Optional.of(used.fingerprint()));
        return same ? new Receipt.Taken(first, true) : new Receipt.KeyReused(first);
    }

    private String reasonHeld(LeadId id) {
        return leads.history(id).stream()
                .filter(event -> event.kind() == LeadEvent.Kind.HELD)
                .map(LeadEvent::detail)
                .findFirst()
                .orElse(NO_COMPANY);
    }
}
