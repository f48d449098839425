package io.penstock.application.delivery;

import io.penstock.domain.delivery.Attempt;
import java.util.Objects;

/**
 * An attempt of a claimed delivery that has ended.
 *
 * @param job the delivery, and the claim under which it was attempted
 * @param attempt the attempt
 * @param settlement what is to become of the delivery
 */
public record Completion(DeliveryJob job, Attempt attempt, Settlement settlement) {

    public Completion {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(settlement, "settlement");
    }
}
