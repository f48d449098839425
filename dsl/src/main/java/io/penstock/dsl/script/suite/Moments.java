package io.penstock.dsl.script.suite;

import io.penstock.dsl.document.DocumentReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads moments in the form of ISO 8601, to the millisecond. */
public final class Moments {

    private static final int LONGEST = 60;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** The moment, or the epoch when a problem was recorded. */
    static Instant read(DocumentReader document, String key) {
        document.require(key);
        Optional<String> text = document.text(key, LONGEST);
        Optional<Instant> moment = text.flatMap(Moments::parse);
        if (text.isPresent() && moment.isEmpty()) {
            document.problem(
                    key, "must be a moment such as 2026-11-20T10:00:00Z, not '" + text.get() + "'");
        }
        return moment.orElse(Instant.EPOCH);
    }

    /** The moment, cut to the millisecond; nothing when the text is none of the years 1 to 9999. */
    public static Optional<Instant> parse(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR
                    ? Optional.of(moment.toInstant().truncatedTo(ChronoUnit.MILLIS))
                    : Optional.empty();
        } catch (DateTimeException notMoment) {
            return Optional.empty();
        }
    }
}
