package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import java.time.Instant;
import java.util.Optional;

/**
 * How an attempt ended, for whoever begins the next ones.
 *
 * @param dueAgain when the delivery is due again, where it is
 * @param isElsewhere whether it says nothing about the company's own endpoint
 * @param error what kept it from being answered, where something did
 */
public record AttemptEnd(Optional<Instant> dueAgain, boolean isElsewhere, Optional<Errored> error) {

    static AttemptEnd of(Attempt attempt, Settlement settlement, boolean isElsewhere) {
        return new AttemptEnd(
                settlement instanceof Settlement.Retry(Instant at)
                        ? Optional.of(at)
                        : Optional.empty(),
                isElsewhere,
                attempt.outcome() instanceof Errored error ? Optional.of(error) : Optional.empty());
    }
}
