package io.penstock.application.delivery;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.delivery.Attempt;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt of a claimed delivery that has ended.
 *
 * @param job the delivery, and the claim under which it was attempted
 * @param attempt the attempt
 * @param settlement what is to become of the delivery
 * @param pixels what is to be fired once that is written, if anything
 */
public record Completion(
        DeliveryJob job, Attempt attempt, Settlement settlement, Optional<PixelRun> pixels) {

    public Completion {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(pixels, "pixels");
    }

    /** One after which no pixel is fired. */
    public Completion(DeliveryJob job, Attempt attempt, Settlement settlement) {
        this(job, attempt, settlement, Optional.empty());
    }
}
