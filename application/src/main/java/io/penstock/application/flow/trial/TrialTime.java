package io.penstock.application.flow.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that a trial has.
 *
 * @param end when it is over
 * @param drawing whether it goes to leads that are drawn, rather than to computing
 */
record TrialTime(InstantSource clock, Instant end, boolean drawing) {

    /** A time that begins now. */
    static TrialTime of(InstantSource clock, Duration longest) {
        return new TrialTime(clock, clock.instant().plus(longest), false);
    }

    /** What is left of it, for leads that are drawn. */
    TrialTime forDrawing() {
        return new TrialTime(clock, end, true);
    }

    /** Asks whether there is any left. */
    void check() throws OverException {
        if (clock.instant().isAfter(end)) {
            throw new OverException(drawing);
        }
    }

    /** A trial has taken all of its time, and came to no end. */
    static final class OverException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean drawing;

        OverException(boolean drawing) {
            super("The time of the trial is over.");
            this.drawing = drawing;
        }

        /** Whether it went to leads that were drawn. */
        boolean wasDrawing() {
            return drawing;
        }
    }
}
