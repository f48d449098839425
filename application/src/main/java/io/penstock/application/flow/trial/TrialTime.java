package io.penstock.application.flow.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that a trial has.
 *
 * @param end when it is over
 */
record TrialTime(InstantSource clock, Instant end) {

    /** A time that begins now. */
    static TrialTime of(InstantSource clock, Duration longest) {
        return new TrialTime(clock, clock.instant().plus(longest));
    }

    /** Asks whether there is any left. */
    void check() throws OverException {
        if (clock.instant().isAfter(end)) {
            throw new OverException();
        }
    }

    /** A trial has taken all of its time, and came to no end. */
    static final class OverException extends Exception {
        private static final long serialVersionUID = 1L;

        OverException() {
            super("The time of the trial is over.");
        }
    }
}
