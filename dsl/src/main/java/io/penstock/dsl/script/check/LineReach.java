package io.penstock.dsl.script.check;

import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which leads, at which times, a line can take.
 *
 * @param minutes the minutes of a day, counted from midnight
 * @param days the days of a week, 1 Monday to 7 Sunday
 */
record LineReach(Line line, List<Demand> demands, BitSet minutes, BitSet days) {

    private static final BitSet ALL_MINUTES = range(0, TimeOfDayWindow.MINUTES_A_DAY);
    private static final BitSet ALL_DAYS = range(1, 8);

    static LineReach of(Line line) {
        Optional<TimeOfDayWindow> time =
                line.terms(Term.TimeWindow.class).map(Term.TimeWindow::window).findFirst();
        Optional<DayOfWeekWindow> day =
                line.terms(Term.DayWindow.class).map(Term.DayWindow::window).findFirst();
        return new LineReach(
                line,
                line.terms(Term.Match.class).map(Demand::of).toList(),
                time.map(LineReach::minutes).orElse(ALL_MINUTES),
                day.map(LineReach::days).orElse(ALL_DAYS));
    }

    private static BitSet range(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }

    private static BitSet minutes(TimeOfDayWindow window) {
        if (window.fromMinute() < window.toMinute()) {
            return range(window.fromMinute(), window.toMinute());
        }
        BitSet bits = range(0, window.toMinute());
        bits.set(window.fromMinute(), TimeOfDayWindow.MINUTES_A_DAY);
        return bits;
    }

    private static BitSet days(DayOfWeekWindow window) {
        BitSet bits = new BitSet();
        for (int day = 1; day <= 7; day++) {
            bits.set(day, window.contains(day));
        }
        return bits;
    }

    /** Whether the line always takes a lead that it can take, with no draw and no guard. */
    boolean isCertain() {
        boolean drawn =
                line.terms(Term.Probability.class)
                        .anyMatch(chance -> chance.hundredths() < Term.Probability.CERTAIN);
        return line.target() instanceof Term.CompanyTarget
                && !drawn
                && !line.has(Term.Active.class)
                && !line.has(Term.CapLimit.class)
                && !line.isTimeAlone();
    }

    boolean isUnconditional() {
        return demands.isEmpty() && minutes.equals(ALL_MINUTES) && days.equals(ALL_DAYS);
    }

    /** Whether this line can take every lead that the other one can. */
    boolean covers(LineReach other) {
        return isWithin(other.minutes, minutes)
                && isWithin(other.days, days)
                && matchesAllOf(other);
    }

    /** Whether this line matches every lead that the other one matches, at whatever time. */
    boolean matchesAllOf(LineReach other) {
        return demands.stream()
                .allMatch(demand -> other.demands.stream().anyMatch(demand::isImpliedBy));
    }

    /** The minutes of the week at which the line can take leads, counted from Monday midnight. */
    BitSet minutesOfWeek() {
        BitSet week = new BitSet();
        for (int day = days.nextSetBit(0); day >= 0; day = days.nextSetBit(day + 1)) {
            int midnight = (day - 1) * TimeOfDayWindow.MINUTES_A_DAY;
            int from = minutes.nextSetBit(0);
            while (from >= 0) {
                int to = minutes.nextClearBit(from);
                week.set(midnight + from, midnight + to);
                from = minutes.nextSetBit(to);
            }
        }
        return week;
    }

    /** The line apart for each value of its first list; the line itself where it has none. */
    Stream<LineReach> alternatives() {
        for (Demand demand : demands) {
            if (demand instanceof Demand.OneOf(var attribute, var values) && values.size() > 1) {
                return values.stream()
                        .map(value -> with(demand, new Demand.OneOf(attribute, Set.of(value))));
            }
        }
        return Stream.of(this);
    }

    private LineReach with(Demand old, Demand narrower) {
        List<Demand> replaced =
                demands.stream().map(each -> each.equals(old) ? narrower : each).toList();
        return new LineReach(line, replaced, minutes, days);
    }

    /**
     * Whether the line's own draw is all that keeps it from always taking a lead that it can take.
     */
    boolean isDrawnAlone() {
        return line.terms(Term.Probability.class)
                        .anyMatch(chance -> chance.hundredths() < Term.Probability.CERTAIN)
                && !line.has(Term.Active.class)
                && !line.has(Term.CapLimit.class);
    }

    /** How much work it is to ask whether a line covers this one. */
    long size() {
        return 1
                + demands.stream()
                        .mapToLong(demand ->
                                demand instanceof Demand.OneOf oneOf ? oneOf.values().size() : 1)
                        .sum();
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet beyond = (BitSet) inner.clone();
        beyond.andNot(outer);
        return beyond.isEmpty();
    }
}
