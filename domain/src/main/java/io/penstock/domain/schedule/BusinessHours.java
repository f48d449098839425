package io.penstock.domain.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody is at work: the same hours every week, in one time zone, but for single days that
 * are closed. A window that wraps midnight belongs to the day on which it begins. Immutable.
 *
 * @param zone the time zone, with its daylight saving
 * @param week the windows of each day; a day that is not named is closed
 * @param closed days on which no window begins
 */
public record BusinessHours(
        ZoneId zone, Map<DayOfWeek, List<TimeOfDayWindow>> week, Set<LocalDate> closed) {

    /** How far ahead an opening is looked for. */
    public static final int DAYS_AHEAD = 400;

    public BusinessHours {
        Objects.requireNonNull(zone, "zone");
        EnumMap<DayOfWeek, List<TimeOfDayWindow>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, windows) -> days.put(day, List.copyOf(windows)));
        week = Map.copyOf(days);
        closed = Set.copyOf(closed);
    }

    /** Whether it is open at a moment. */
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int minute = local.get(ChronoField.MINUTE_OF_DAY);
        LocalDate day = local.toLocalDate();
        return windows(day).stream().anyMatch(window -> isWithin(window, minute))
                || windows(day.minusDays(1)).stream()
                        .anyMatch(window -> wraps(window) && minute < window.toMinute());
    }

    private static boolean isWithin(TimeOfDayWindow window, int minute) {
        return wraps(window) ? minute >= window.fromMinute() : window.contains(minute);
    }

    private static boolean wraps(TimeOfDayWindow window) {
        return window.fromMinute() > window.toMinute();
    }

    /**
     * When a window begins next, later than a moment; empty where none does within {@value
     * #DAYS_AHEAD} days.
     */
    public Optional<Instant> nextOpening(Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate();
        return first.datesUntil(first.plusDays(DAYS_AHEAD))
                .flatMap(day -> windows(day).stream().map(window -> opening(day, window)))
                .filter(opening -> opening.isAfter(from) && isOpen(opening))
                .min(Instant::compareTo);
    }

    /** A time that the clocks leave out is read as the first one after it. */
    private Instant opening(LocalDate day, TimeOfDayWindow window) {
        return day.atStartOfDay().plusMinutes(window.fromMinute()).atZone(zone).toInstant();
    }

    private List<TimeOfDayWindow> windows(LocalDate day) {
        return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
