package io.penstock.application.lead;

import io.penstock.application.company.BalanceEffect;
import io.penstock.application.routing.Occasion;
import io.penstock.application.routing.RoutingBook;
import io.penstock.application.source.StatusPostbacks;
import io.penstock.domain.company.Company;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A lead and the step that it is to make: words the change that is to be stored.
 *
 * @param stored the lead as it stands
 * @param step the step
 * @param request what the caller said with it
 * @param book the configuration to read
 * @param at the moment
 * @param by the name of the API key that asked for it
 * @param word the company's word that asks for the step
 */
record LeadInStep(
        StoredLead stored,
        LeadStep step,
        StepRequest request,
        RoutingBook book,
        Instant at,
        String by,
        Optional<Conversion> word) {

    /** The company that has the lead, as the configuration describes it. */
    Optional<Company> company() {
        return stored.company().flatMap(book::company);
    }

    /** The lead as it is after the corrections. */
    Lead corrected() {
        return stored.lead().with(request.correct(stored.lead().attributes()));
    }

    /** The next decision about the lead. */
    Occasion occasion(Stage stage) {
        return new Occasion(stage, stored.decision().number() + 1, at);
    }

    /** What one of several companies has of the lead, where it is that one which speaks. */
    Optional<Holder> part() {
        return word.flatMap(said -> stored.holder(said.company()))
                .filter(holder ->
                        stored.holders().size() > 1 || holder.status() != stored.status());
    }

    /** From which status the step is made. */
    LeadStatus status() {
        return part().map(Holder::status).orElseGet(stored::status);
    }

    /** Whether another company than the one that speaks still has something to do with the lead. */
    boolean goesOnElsewhere() {
        return part().filter(own ->
                        stored.holders().stream()
                                .filter(holder -> holder.decision() != own.decision())
                                .anyMatch(holder -> holder.status().isOpen()))
                .isPresent();
    }

    /** The change where the lead stays with its company. */
    LeadChange staying() {
        LeadStatus after = statusAfter();
        LeadChange change =
                change(
                        after,
                        after == step.leadsTo() ? request.reason() : OptionalLong.empty(),
                        Optional.empty(),
                        StepEffect.of(step).cancelsDeliveries(),
                        StepEffect.of(step).balance());
        return part().map(own ->
                        change.concerningOnly(new LeadChange.Part(own.decision(), step.leadsTo())))
                .orElse(change);
    }

    /**
     * The lead's own status afterwards: the first of several companies that approves it decides it,
     * and the last that ends it.
     */
    private LeadStatus statusAfter() {
        boolean decides =
                switch (step.leadsTo()) {
                    case APPROVED -> true;
                    case WAITING, HOLD -> part().isEmpty();
                    case CANCELLED, TRASH, DELETED -> !goesOnElsewhere();
                };
        return decides ? step.leadsTo() : stored.status();
    }

    /**
     * The change where the lead moves on.
     *
     * @param status the status that it has there
     * @param assignment where it goes
     * @param read what the decision read of it
     */
    LeadChange moving(LeadStatus status, Assignment assignment, LeadAttributes read) {
        return change(
                status,
                OptionalLong.empty(),
                Optional.of(new Move(assignment, read)),
                true,
                BalanceEffect.NONE);
    }

    private LeadChange change(
            LeadStatus status,
            OptionalLong reason,
            Optional<Move> move,
            boolean cancelsDeliveries,
            BalanceEffect balance) {
        LeadChange change =
                new LeadChange(
                        stored.lead().id(),
                        stored.version(),
                        status,
                        reason,
                        request.corrected().isEmpty()
                                ? Optional.empty()
                                : Optional.of(corrected().attributes()),
                        move,
                        Optional.empty(),
                        cancelsDeliveries,
                        balance,
                        events(),
                        at,
                        by);
        return word.map(change::askedForBy)
                .orElse(change)
                .telling(
                        StatusPostbacks.changed(
                                book,
                                stored.lead(),
                                stored.version() + 1,
                                stored.status(),
                                status,
                                reason,
                                at));
    }

    /** What was corrected is told by name only: values are personal data. */
    private List<LeadEvent> events() {
        List<LeadEvent> events = new ArrayList<>();
        if (!request.corrected().isEmpty()) {
            String names = String.join(", ", request.corrected());
            events.add(new LeadEvent(at, LeadEvent.Kind.CORRECTED, Optional.empty(), names, by));
        }
        String detail =
                request.reason().isPresent() ? "reason " + request.reason().getAsLong() : "";
        events.add(
                new LeadEvent(
                        at,
                        StepEffect.of(step).event(),
                        part().map(Holder::company).or(stored::company),
                        detail,
                        by));
        return events;
    }
}
