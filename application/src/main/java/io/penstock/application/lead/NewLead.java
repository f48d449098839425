package io.penstock.application.lead;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lead that was decided and is about to be stored.
 *
 * @param lead the lead
 * @param assignment where it goes, its decision being the first
 * @param idempotency the caller's idempotency key
 * @param duplicates how to find out whether it is a duplicate; absent: not at all
 * @param postbacks what its source is told once it is stored, if anything
 * @param source the name of the API key that sent it
 * @param flow what the offer's flow does beside the assignment, which is its first sale or the
 *     hold; its own sales are numbered from 2 on, and stored or refused with the lead
 */
public record NewLead(
        Lead lead,
        Assignment assignment,
        Optional<IdempotencyKey> idempotency,
        Optional<DuplicateCheck> duplicates,
        Optional<PixelRun> postbacks,
        String source,
        Optional<FlowProgress> flow) {

    public NewLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(idempotency, "idempotency");
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(postbacks, "postbacks");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(flow, "flow");
        if (flow.filter(progress -> !fits(progress, assignment)).isPresent()) {
            throw new IllegalArgumentException(
                    "A new lead is sold once or more or held, and withdrawn from nobody.");
        }
    }

    private static boolean fits(FlowProgress progress, Assignment assignment) {
        return progress.withdrawn().isEmpty()
                && (progress.sales().isEmpty() || assignment.held().isEmpty());
    }

    /** A lead that goes through no flow. */
    public NewLead(
            Lead lead,
            Assignment assignment,
            Optional<IdempotencyKey> idempotency,
            Optional<DuplicateCheck> duplicates,
            Optional<PixelRun> postbacks,
            String source) {
        this(lead, assignment, idempotency, duplicates, postbacks, source, Optional.empty());
    }

    /** Everything by which companies get the lead, or the hold, in the order of the decisions. */
    public List<Assignment> assignments() {
        if (flow.isEmpty() || flow.get().sales().isEmpty()) {
            return List.of(assignment);
        }
        List<Assignment> all = new ArrayList<>();
        all.add(assignment);
        all.addAll(flow.get().sales());
        return List.copyOf(all);
    }

    /** What is to be fired of it: what its source is told, and the pixels of its flow. */
    public List<PixelRun> pixels() {
        if (flow.isEmpty() || flow.get().pixels().isEmpty()) {
            return postbacks.stream().toList();
        }
        return Stream.concat(postbacks.stream(), flow.get().pixels().stream()).toList();
    }

    public Decision decision() {
        return assignment.decision();
    }

    public Optional<NewDelivery> delivery() {
        return assignment.delivery();
    }

    public Optional<Held> held() {
        return assignment.held();
    }
}
