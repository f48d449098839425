package io.penstock.dsl.script.parse;

import io.penstock.domain.schedule.TimeOfDayWindow;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What came of reading {@code from-to}: one or two digits are an hour from 0 to 24, three or four
 * are an hour and minutes. 24 is midnight; from 0 to 24 is the whole day.
 *
 * @param problem what is wrong; empty when there is a window
 */
record TimeReading(Optional<TimeOfDayWindow> window, String problem) {

    static TimeReading of(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            return misread(text);
        }
        OptionalInt from = minuteOfDay(parts[0]);
        OptionalInt to = minuteOfDay(parts[1]);
        if (from.isEmpty() || to.isEmpty()) {
            return misread(text);
        }
        int first = from.getAsInt() % TimeOfDayWindow.MINUTES_A_DAY;
        boolean wholeDay = from.getAsInt() == 0 && to.getAsInt() == TimeOfDayWindow.MINUTES_A_DAY;
        int end = wholeDay ? to.getAsInt() : to.getAsInt() % TimeOfDayWindow.MINUTES_A_DAY;
        if (first == end) {
            return new TimeReading(
                    Optional.empty(),
                    "a time window must not be empty; time(0-24) is the whole day");
        }
        return new TimeReading(Optional.of(new TimeOfDayWindow(first, end)), "");
    }

    private static TimeReading misread(String text) {
        return new TimeReading(
                Optional.empty(),
                "time takes two hours from 0 to 24 or times from 0000 to 2359, as in"
                        + " time(8-1730), not "
                        + RawTerm.quoted(text));
    }

    private static OptionalInt minuteOfDay(String text) {
        OptionalLong number = Digits.parse(text, 0, 2359);
        if (number.isEmpty() || text.length() > 4) {
            return OptionalInt.empty();
        }
        int value = (int) number.getAsLong();
        if (text.length() <= 2) {
            return value <= 24 ? OptionalInt.of(value * 60) : OptionalInt.empty();
        }
        int minute = value % 100;
        return minute < 60 ? OptionalInt.of(value / 100 * 60 + minute) : OptionalInt.empty();
    }
}
