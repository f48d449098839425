package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.script.suite.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When leads arrive, and in which zone days and times are meant. */
final class MomentOptions {

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "When the lead arrives, as in 2026-11-20T10:00:00Z; without it, now.")
    private @Nullable String at;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The system's zone, as in Europe/Berlin (${DEFAULT-VALUE}).")
    private String zone = "UTC";

    /**
     * The moment.
     *
     * @throws InputException when it cannot be read
     */
    Instant at() {
        return at == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : parse(at, "--at");
    }

    /**
     * A moment in the form of ISO 8601, cut to the millisecond.
     *
     * @throws InputException when the text is none
     */
    static Instant parse(String text, String where) {
        return Moments.parse(text)
                .orElseThrow(() ->
                        new InputException(
                                where
                                        + " must be a moment such as 2026-11-20T10:00:00Z, not '"
                                        + text
                                        + "'."));
    }

    /**
     * The zone.
     *
     * @throws InputException when there is none of this name
     */
    ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException notZone) {
            throw new InputException(
                    "--zone must be a time zone such as Europe/Berlin, not '" + zone + "'.");
        }
    }
}
