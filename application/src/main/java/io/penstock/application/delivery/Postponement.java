package io.penstock.application.delivery;

import io.penstock.application.lead.LeadEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a claimed delivery waits instead of being attempted.
 *
 * @param job the delivery
 * @param at the moment
 * @param until when it is due again, after {@code at}
 * @param reason what a person reads
 */
public record Postponement(DeliveryJob job, Instant at, Instant until, String reason) {

    public Postponement {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(reason, "reason");
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("A delivery waits until a later moment.");
        }
    }

    /** What the lead's journal says of it. */
    public LeadEvent event() {
        return new LeadEvent(
                at,
                LeadEvent.Kind.DELAYED,
                Optional.of(job.company()),
                "until " + until + ": " + reason,
                LeadEvent.PENSTOCK);
    }
}
