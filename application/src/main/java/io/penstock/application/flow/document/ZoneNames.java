package io.penstock.application.flow.document;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Time zones by what people call them. */
final class ZoneNames {

    private ZoneNames() {}

    /**
     * The zone of a name such as {@code America/New_York} or {@code EST}. A short name stands for
     * the zone with its daylight saving, whatever the season.
     */
    static Optional<ZoneId> zone(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "EST", "EDT", "ET" -> Optional.of(ZoneId.of("America/New_York"));
            case "CST", "CDT", "CT" -> Optional.of(ZoneId.of("America/Chicago"));
            case "MST", "MDT", "MT" -> Optional.of(ZoneId.of("America/Denver"));
            case "PST", "PDT", "PT" -> Optional.of(ZoneId.of("America/Los_Angeles"));
            case "GMT", "UTC", "Z" -> Optional.of(ZoneId.of("UTC"));
            case "CET", "CEST" -> Optional.of(ZoneId.of("Europe/Berlin"));
            default -> listed(name.strip());
        };
    }

    private static Optional<ZoneId> listed(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
