package io.penstock.application.delivery;

import io.penstock.application.lead.ChangeOutcome;
import io.penstock.application.lead.Holder;
import io.penstock.application.lead.LeadChange;
import io.penstock.application.lead.LeadChanges;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadIds;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.NewDelivery;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has a company that has a lead get it once more, by a delivery of its own: with an id that the
 * company has not seen, so that it does not take it for a repetition. The company keeps the lead by
 * the same decision; nothing is counted, reserved or charged again. Thread-safe.
 */
public final class RedeliverLead {

    private static final String COMPANY = "company";

    private final RoutingBooks books;
    private final Leads leads;
    private final Deliveries deliveries;
    private final LeadChanges changes;
    private final LeadIds ids;
    private final InstantSource clock;

    @Inject
    public RedeliverLead(
            RoutingBooks books,
            Leads leads,
            Deliveries deliveries,
            LeadChanges changes,
            LeadIds ids,
            InstantSource clock) {
        this.books = books;
        this.leads = leads;
        this.deliveries = deliveries;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a further delivery, due at once. A lead that somebody else changes meanwhile is looked
     * at anew.
     *
     * @param id which lead
     * @param body what the caller says with it, a JSON tree: to which company that has the lead,
     *     the first of them unless it says so
     * @param by the name of the API key that asks for it
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    public RedeliverOutcome redeliver(
            LeadId id, Map<String, ? extends @Nullable Object> body, String by) {
        DocumentReader reader = new DocumentReader(body);
        Optional<CompanyId> company =
                reader.whole(COMPANY, 1, Integer.MAX_VALUE)
                        .map(number -> new CompanyId(number.intValue()));
        List<DocumentProblem> problems = reader.finish();
        if (!problems.isEmpty()) {
            return new RedeliverOutcome.Invalid(problems);
        }
        while (true) {
            Optional<StoredLead> lead = leads.find(id);
            if (lead.isEmpty()) {
                return new RedeliverOutcome.NoSuchLead(id);
            }
            Optional<RedeliverOutcome> outcome = redeliver(lead.get(), company, by);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Empty where the lead has changed meanwhile. */
    private Optional<RedeliverOutcome> redeliver(
            StoredLead lead, Optional<CompanyId> company, String by) {
        if (!lead.status().isOpen()) {
            return Optional.of(new RedeliverOutcome.Ended(lead.status()));
        }
        if (lead.holders().isEmpty()) {
            return Optional.of(new RedeliverOutcome.InHoldQueue(lead));
        }
        Optional<Holder> holder =
                company.map(lead::holder).orElseGet(() -> lead.holders().stream().findFirst());
        if (holder.isEmpty()) {
            return Optional.of(notThere(lead));
        }
        return refusal(lead, holder.get()).or(() -> queue(lead, holder.get(), by));
    }

    private static RedeliverOutcome notThere(StoredLead lead) {
        String having =
                lead.holders().stream()
                        .map(holder -> String.valueOf(holder.company().value()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new RedeliverOutcome.Invalid(
                List.of(
                        new DocumentProblem(
                                COMPANY, "must be one that has the lead, which is: " + having)));
    }

    /**
     * Deliveries are read after the lead: each that is made changes the lead, so that none escapes
     * the comparison of its version.
     */
    private Optional<RedeliverOutcome> refusal(StoredLead lead, Holder holder) {
        if (!holder.status().isOpen()) {
            return Optional.of(new RedeliverOutcome.Ended(holder.status()));
        }
        List<DeliveryRecord> made =
                deliveries.of(lead.lead().id()).stream()
                        .filter(one -> one.decision() == holder.decision())
                        .toList();
        Optional<DeliveryId> pending =
                made.stream()
                        .filter(one -> one.outcome() == DeliveryRecord.Outcome.PENDING)
                        .map(DeliveryRecord::id)
                        .findFirst();
        if (pending.isPresent()) {
            return Optional.of(new RedeliverOutcome.Pending(pending.get()));
        }
        if (made.isEmpty()) {
            return Optional.of(new RedeliverOutcome.Fetched(holder.company()));
        }
        return books.current().company(holder.company()).flatMap(Company::delivery).isEmpty()
                ? Optional.of(new RedeliverOutcome.NoEndpoint(holder.company()))
                : Optional.empty();
    }

    private Optional<RedeliverOutcome> queue(StoredLead lead, Holder holder, String by) {
        LeadEvent event =
                new LeadEvent(
                        clock.instant(),
                        LeadEvent.Kind.REDELIVERED,
                        Optional.of(holder.company()),
                        "",
                        by);
        LeadChange change =
                LeadChange.saying(lead, event)
                        .redelivering(new NewDelivery(ids.nextDelivery(), Optional.empty()))
                        .concerningOnly(new LeadChange.Part(holder.decision(), holder.status()));
        return switch (changes.change(change)) {
            case ChangeOutcome.Changed(StoredLead changed) ->
                    Optional.of(new RedeliverOutcome.Queued(changed));
            case ChangeOutcome.Outdated() -> Optional.empty();
            case ChangeOutcome.PromiseBroken _ ->
                    throw new IllegalStateException("A delivery again promises nothing.");
        };
    }
}
