package io.penstock.application.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * When something was done, and by whom.
 *
 * @param at when, cut to the millisecond
 * @param by the name of the API key that did it
 */
public record Mark(Instant at, String by) {

    public Mark {
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
