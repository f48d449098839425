package io.penstock.bootstrap.sink;

import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer takes, drawn evenly between two times.
 *
 * @param least 0 or more
 * @param most not below the least, 5 minutes at most
 */
public record Delay(Duration least, Duration most) {

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** At once. */
    public static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO);

    private static final Pattern RANGE = Pattern.compile("([^-]+)-([^-]+)");
    private static final Pattern WITHOUT_UNIT = Pattern.compile(" *0*[1-9]\\d* *");

    public Delay {
        if (most.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A delay is 5 minutes at most, not " + Durations.format(most) + ".");
        }
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "A delay begins with the shorter time, as in 100ms-2s.");
        }
    }

    /**
     * Reads a delay such as {@code 200ms}, or {@code 100ms-2s} for one drawn between the two.
     *
     * @throws IllegalArgumentException when the text is none or is above 5 minutes
     */
    public static Delay parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            Duration always = duration(text, text);
            return new Delay(always, always);
        }
        if (WITHOUT_UNIT.matcher(range.group(1)).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' lacks a unit; write both, as in 100ms-2s.");
        }
        return new Delay(duration(range.group(1), text), duration(range.group(2), text));
    }

    private static Duration duration(String part, String text) {
        return Durations.parse(part)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'"
                                        + text
                                        + "' is no delay; write one such as 200ms or 100ms-2s."));
    }

    /** The delay at a point between the two, 0 to 1. */
    Duration at(double point) {
        long width = most.toMillis() - least.toMillis();
        return least.plusMillis(Math.round(width * point));
    }
}
