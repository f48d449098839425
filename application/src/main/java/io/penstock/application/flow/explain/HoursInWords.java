package io.penstock.application.flow.explain;

import io.penstock.domain.schedule.BusinessHours;
import io.penstock.domain.schedule.TimeOfDayWindow;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Business hours as people write them. */
final class HoursInWords {

    private static final int NOON = 12;
    private static final int MINUTES = 60;

    private HoursInWords() {}

    /** Days with equal hours in one line each, as in {@code Monday-Friday: 9 AM - 6 PM}. */
    static List<String> lines(BusinessHours hours) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !windows(hours, day).equals(windows(hours, day.plus(1)))) {
                lines.add(days(first, day) + ": " + windows(hours, day));
                first = day.plus(1);
            }
        }
        if (!hours.closed().isEmpty()) {
            lines.add(
                    "Closed on "
                            + hours.closed().stream()
                                    .sorted()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** The same in one line, without closed days. */
    static String line(BusinessHours hours) {
        return lines(hours).stream()
                        .filter(line -> !line.endsWith(": Closed"))
                        .collect(Collectors.joining("; "))
                + " ("
                + hours.zone().getId()
                + ")";
    }

    private static String days(DayOfWeek from, DayOfWeek to) {
        return from == to ? name(from) : name(from) + "-" + name(to);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String windows(BusinessHours hours, DayOfWeek day) {
        List<TimeOfDayWindow> windows = hours.week().getOrDefault(day, List.of());
        return windows.isEmpty()
                ? "Closed"
                : windows.stream().map(HoursInWords::window).collect(Collectors.joining(", "));
    }

    private static String window(TimeOfDayWindow window) {
        return window.fromMinute() == 0 && window.toMinute() == TimeOfDayWindow.MINUTES_A_DAY
                ? "all day"
                : time(window.fromMinute()) + " - " + time(window.toMinute());
    }

    private static String time(int minuteOfDay) {
        int hour = minuteOfDay / MINUTES % (2 * NOON);
        int minute = minuteOfDay % MINUTES;
        int shown = hour % NOON == 0 ? NOON : hour % NOON;
        return shown
                + (minute == 0 ? "" : ":%02d".formatted(minute))
                + (hour < NOON ? " AM" : " PM");
    }
}
