package io.penstock.dsl.document;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Durations as people write them in documents. */
public final class Durations {

    private record Unit(Duration length, List<String> names) {}

    /** Read, but never written. */
    private static final Unit WEEK = new Unit(Duration.ofDays(7), List.of("week", "weeks", "w"));

    /** From the longest to the shortest, so that a duration is written in the longest that fits. */
    private static final List<Unit> UNITS =
            List.of(
                    new Unit(ChronoUnit.DAYS.getDuration(), List.of("day", "days", "d")),
                    new Unit(ChronoUnit.HOURS.getDuration(), List.of("hour", "hours", "h")),
                    new Unit(
                            ChronoUnit.MINUTES.getDuration(),
                            List.of("minute", "minutes", "min", "m")),
                    new Unit(
                            ChronoUnit.SECONDS.getDuration(),
                            List.of("second", "seconds", "sec", "s")),
                    new Unit(
                            ChronoUnit.MILLIS.getDuration(),
                            List.of("millisecond", "milliseconds", "millis", "ms", "")));

    private Durations() {}

    /**
     * Reads a duration: digits and a unit such as {@code 500ms}, {@code 5 seconds}, {@code 5
     * minutes}, {@code 2 h}, {@code 1 day}, {@code 2 weeks}; bare digits, which are milliseconds;
     * or the ISO form {@code PT5S}.
     *
     * @return a duration of 0 or more, or nothing when the text is none or is longer than 292
     *     million years
     */
    public static Optional<Duration> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return parseIso(word);
        }
        String name = word.substring(digits).strip();
        String amount = word.substring(0, digits);
        return Stream.concat(UNITS.stream(), Stream.of(WEEK))
                .filter(unit -> unit.names().contains(name))
                .findFirst()
                .flatMap(unit -> of(amount, unit.length()));
    }

    /** The duration in the longest unit that says it in whole numbers, as in {@code 5 minutes}. */
    public static String format(Duration duration) {
        long milliseconds = duration.toMillis();
        for (Unit unit : UNITS) {
            long length = unit.length().toMillis();
            if (milliseconds >= length && milliseconds % length == 0) {
                long amount = milliseconds / length;
                return amount + " " + unit.names().get(amount == 1 ? 0 : 1);
            }
        }
        return milliseconds + " milliseconds";
    }

    private static Optional<Duration> of(String amount, Duration unit) {
        try {
            Duration duration = unit.multipliedBy(Long.parseLong(amount));
            return isInRange(duration) ? Optional.of(duration) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> parseIso(String word) {
        if (!word.startsWith("p")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(word)).filter(Durations::isInRange);
        } catch (DateTimeException | ArithmeticException notIso) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(Duration duration) {
        return !duration.isNegative() && duration.toSeconds() < Long.MAX_VALUE / 1000;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
