package io.penstock.domain.schedule;

/**
 * The part of a day from one minute up to another, wrapping midnight where the first is later: the
 * manual's {@code time(from-to)}.
 *
 * @param fromMinute its first minute, counted from midnight, 0 to 1439
 * @param toMinute the minute after its last one, 0 to 1440; 1440 only beside 0, for the whole day
 */
public record TimeOfDayWindow(int fromMinute, int toMinute) {

    public static final int MINUTES_A_DAY = 1440;

    public TimeOfDayWindow {
        if (fromMinute < 0
                || fromMinute >= MINUTES_A_DAY
                || toMinute < 0
                || toMinute > MINUTES_A_DAY) {
            throw new IllegalArgumentException(
                    "Not minutes of a day: " + fromMinute + "-" + toMinute);
        }
        if (fromMinute == toMinute) {
            throw new IllegalArgumentException("A time window must not be empty.");
        }
    }

    /** Whether a minute of the day, counted from midnight, lies within. */
    public boolean contains(int minuteOfDay) {
        return fromMinute < toMinute
                ? minuteOfDay >= fromMinute && minuteOfDay < toMinute
                : minuteOfDay >= fromMinute || minuteOfDay < toMinute;
    }
}
