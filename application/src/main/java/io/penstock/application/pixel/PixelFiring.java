package io.penstock.application.pixel;

import io.penstock.domain.delivery.AttemptOutcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One pixel of a run, as it stands.
 *
 * @param pixel its name
 * @param outcome how it stands
 * @param reason why it was skipped; present exactly where it was
 * @param attempts how many attempts were made, 0 or more
 * @param nextAt when it is due; present exactly while it is pending
 */
public record PixelFiring(
        String pixel,
        Outcome outcome,
        Optional<String> reason,
        int attempts,
        Optional<Instant> nextAt) {

    /** How a pixel stands. */
    public enum Outcome {
        /** It is still to be fired. */
        PENDING,
        /** It was answered with 2xx or 3xx. */
        SUCCESS,
        /** It was answered with 4xx, or cannot be sent. */
        FAILURE,
        /** Nobody answered properly until the attempts ended. */
        ERROR,
        /** It was not to be fired. */
        SKIPPED;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PixelFiring {
        Objects.requireNonNull(pixel, "pixel");
        if (nextAt.isPresent() != (outcome == Outcome.PENDING)) {
            throw new IllegalArgumentException("What is pending is due at a time.");
        }
        if (reason.isPresent() != (outcome == Outcome.SKIPPED)) {
            throw new IllegalArgumentException("What is skipped has a reason.");
        }
    }

    /** One that is to be fired. */
    static PixelFiring due(String pixel, Instant at) {
        return new PixelFiring(pixel, Outcome.PENDING, Optional.empty(), 0, Optional.of(at));
    }

    boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    boolean isDue(Instant now) {
        return nextAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** How it stands after a step. */
    PixelFiring after(PixelStep step) {
        return switch (step) {
            case PixelStep.Skipped(String why) ->
                    new PixelFiring(
                            pixel, Outcome.SKIPPED, Optional.of(why), attempts, Optional.empty());
            case PixelStep.Attempted attempted ->
                    new PixelFiring(
                            pixel,
                            attempted.retryAt().isPresent()
                                    ? Outcome.PENDING
                                    : ended(attempted.attempt().outcome()),
                            Optional.empty(),
                            attempts + 1,
                            attempted.retryAt());
        };
    }

    private static Outcome ended(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> Outcome.SUCCESS;
            case AttemptOutcome.Rejected _ -> Outcome.FAILURE;
            case AttemptOutcome.Errored _ -> Outcome.ERROR;
        };
    }
}
