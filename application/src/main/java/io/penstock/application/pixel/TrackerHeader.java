package io.penstock.application.pixel;

import io.penstock.dsl.document.DocumentReader;
import java.util.Locale;

/**
 * The header under which some systems put their pixels, {@code Pixel Tracker Configuration}. It
 * says what is so anyway, and is not kept.
 */
final class TrackerHeader {

    private static final String HEADER = "pixel_tracker_configuration";
    private static final int LONGEST_TEXT = 200;

    private TrackerHeader() {}

    /** Reads it where it is there, by keys without regard to case, blanks and hyphens. */
    static void read(DocumentReader reader) {
        reader.keys().stream()
                .filter(key -> folded(key).equals(HEADER))
                .forEach(key -> reader.section(key).ifPresent(TrackerHeader::check));
    }

    private static void check(DocumentReader reader) {
        for (String key : reader.keys()) {
            switch (folded(key)) {
                case "integration" -> require(reader, key, "Pixel Tracker");
                case "position" -> require(reader, key, "After successful delivery");
                default -> {}
            }
        }
    }

    private static void require(DocumentReader reader, String key, String only) {
        reader.text(key, LONGEST_TEXT)
                .filter(text -> !folded(text).equals(folded(only)))
                .ifPresent(_ ->
                        reader.problem(
                                key, "must be '" + only + "'; a pixel's condition says otherwise"));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
