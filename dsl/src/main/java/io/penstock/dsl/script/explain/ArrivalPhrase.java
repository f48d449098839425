package io.penstock.dsl.script.explain;

import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says in words when leads must arrive, to be read after "leads". */
final class ArrivalPhrase {

    private ArrivalPhrase() {}

    static String of(TimeOfDayWindow window) {
        boolean pastMidnight = window.fromMinute() > window.toMinute() && window.toMinute() > 0;
        return "that arrive from "
                + clock(window.fromMinute())
                + " to "
                + clock(window.toMinute() == 0 ? TimeOfDayWindow.MINUTES_A_DAY : window.toMinute())
                + (pastMidnight ? " the next day" : "");
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    static String of(DayOfWeekWindow window) {
        return window.from() == window.to()
                ? "that arrive on a " + day(window.from())
                : "that arrive from " + day(window.from()) + " to " + day(window.to());
    }

    private static String day(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
