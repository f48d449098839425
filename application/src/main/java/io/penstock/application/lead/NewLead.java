package io.penstock.application.lead;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.Decision;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead that was decided and is about to be stored.
 *
 * @param lead the lead
 * @param assignment where it goes, its decision being the first
 * @param idempotency the caller's idempotency key
 * @param duplicates how to find out whether it is a duplicate; absent: not at all
 * @param postbacks what its source is told once it is stored, if anything
 * @param source the name of the API key that sent it
 */
public record NewLead(
        Lead lead,
        Assignment assignment,
        Optional<IdempotencyKey> idempotency,
        Optional<DuplicateCheck> duplicates,
        Optional<PixelRun> postbacks,
        String source) {

    public NewLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(idempotency, "idempotency");
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(postbacks, "postbacks");
        Objects.requireNonNull(source, "source");
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
