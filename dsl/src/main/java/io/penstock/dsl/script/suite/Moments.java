package io.penstock.dsl.script.suite;

import io.penstock.dsl.document.DocumentReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads moments in the form of ISO 8601, to the millisecond. */
final class Moments {

    private static final int LONGEST = 60;

    private Moments() {}

    /** The moment, or the epoch when a problem was recorded. */
    static Instant read(DocumentReader document, String key) {
        document.require(key);
        Optional<String> text = document.text(key, LONGEST);
        try {
            return text.map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS))
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException notMoment) {
            document.problem(
                    key, "must be a moment such as 2026-11-20T10:00:00Z, not '" + text.get() + "'");
            return Instant.EPOCH;
        }
    }
}
