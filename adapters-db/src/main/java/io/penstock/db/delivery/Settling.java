package io.penstock.db.delivery;

import io.penstock.application.delivery.Completion;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.application.delivery.Settled;
import io.penstock.application.delivery.SettlementEffects;
import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt that a transaction settles, and what has come of that. Not thread-safe. */
final class Settling {

    private final Completion completion;
    private SettlementEffects effects;
    private @Nullable Settled settled;

    Settling(Completion completion) {
        this.completion = completion;
        this.effects = SettlementEffects.of(job().company(), attempt(), completion.settlement());
    }

    DeliveryJob job() {
        return completion.job();
    }

    Attempt attempt() {
        return completion.attempt();
    }

    LeadId lead() {
        return job().lead().id();
    }

    /** What is to be fired where it ends the delivery. */
    Optional<PixelRun> pixels() {
        return completion.pixels();
    }

    /** What it changes where it settles the delivery. */
    SettlementEffects effects() {
        return effects;
    }

    /** Whether it ends the delivery, so that it may touch the lead and the company. */
    boolean ends() {
        return effects.outcome() != Outcome.PENDING;
    }

    /** Whether a flow had the delivery made. */
    boolean isOfFlow() {
        return job().stage().isPresent();
    }

    /** When the attempt ended. */
    Instant endedAt() {
        return attempt().at().plus(attempt().duration());
    }

    /** Decides what comes of it, as the delivery stands. */
    void decide(boolean isWritten, ClaimedDelivery delivery) {
        if (isWritten) {
            settled = Settled.BEFORE;
        } else if (!delivery.isSettledBy(job().lease(), effects.outcome())) {
            settled = Settled.LEASE_LOST;
        } else {
            settled = Settled.NOW;
            effects = delivery.isCancelled() ? effects.afterCancelling() : effects;
        }
    }

    /** Whether nothing of it is written yet. */
    boolean isNew() {
        return settled != Settled.BEFORE;
    }

    /** Whether the delivery changes. */
    boolean changes() {
        return settled == Settled.NOW;
    }

    /**
     * What came of it.
     *
     * @throws IllegalStateException when that is not decided
     */
    Settled settled() {
        if (settled == null) {
            throw new IllegalStateException("Nothing came of " + job().id() + " yet.");
        }
        return settled;
    }
}
