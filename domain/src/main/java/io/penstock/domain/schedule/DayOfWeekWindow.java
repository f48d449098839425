package io.penstock.domain.schedule;

/**
 * Days of the week from one to another, both included, wrapping the week where the first is later:
 * the manual's {@code dow(from-to)}.
 *
 * @param from 1 Monday to 7 Sunday
 * @param to 1 Monday to 7 Sunday
 */
public record DayOfWeekWindow(int from, int to) {

    public DayOfWeekWindow {
        if (from < 1 || from > 7 || to < 1 || to > 7) {
            throw new IllegalArgumentException("Not days of a week: " + from + "-" + to);
        }
    }

    /** Whether a day, 1 Monday to 7 Sunday, lies within. */
    public boolean contains(int dayOfWeek) {
        return from <= to
                ? dayOfWeek >= from && dayOfWeek <= to
                : dayOfWeek >= from || dayOfWeek <= to;
    }
}
