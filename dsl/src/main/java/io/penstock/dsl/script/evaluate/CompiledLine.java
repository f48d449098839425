package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.script.match.Condition;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import io.penstock.dsl.script.syntax.Term.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line made ready to be tried. Thread-safe. */
final class CompiledLine {

    /** What {@link #probability} answers for a line without one. */
    static final int NO_PROBABILITY = -1;

    private final Line line;
    private final LinePlace place;
    private final long drawPlace;
    private final Target target;
    private final @Nullable CompanyId company;
    private final List<Condition> conditions;
    private final @Nullable TimeOfDayWindow time;
    private final @Nullable DayOfWeekWindow day;
    private final boolean timeAlone;
    private final Guards guards;
    private final int probability;
    private final int threshold;
    private final boolean unguarded;

    /**
     * Compiles a line.
     *
     * @param drawPlace what stands for the line in the keys of draws
     */
    CompiledLine(Line line, LinePlace place, long drawPlace) {
        List<Condition> matches = new ArrayList<>();
        List<Cap> caps = new ArrayList<>();
        TimeOfDayWindow timeWindow = null;
        DayOfWeekWindow dayWindow = null;
        boolean active = false;
        int chance = NO_PROBABILITY;
        for (PlacedTerm placed : line.terms()) {
            switch (placed.term()) {
                case Term.Match match -> matches.add(Condition.of(match));
                case Term.Probability probability -> chance = probability.hundredths();
                case Term.TimeWindow window -> timeWindow = window.window();
                case Term.DayWindow window -> dayWindow = window.window();
                case Term.Active _ -> active = true;
                case Term.CapLimit limit -> caps.add(limit.cap());
                case Term.MalformedCap _, Target _ -> {}
            }
        }
        this.line = line;
        this.place = place;
        this.drawPlace = drawPlace;
        this.target = line.target();
        this.company = target instanceof CompanyTarget named ? named.company() : null;
        this.conditions = List.copyOf(matches);
        this.time = timeWindow;
        this.day = dayWindow;
        this.timeAlone = isTimed() && line.isTimeAlone();
        this.guards = Guards.NONE.with(active, caps);
        this.probability = chance;
        this.threshold = chance == NO_PROBABILITY ? Draws.HUNDREDTHS : chance;
        this.unguarded = company != null && !isTimed() && guards.isEmpty();
    }

    Line line() {
        return line;
    }

    LinePlace place() {
        return place;
    }

    Guards guards() {
        return guards;
    }

    /** What must hold of the lead's attributes. */
    List<Condition> conditions() {
        return conditions;
    }

    /** Whether the line names a rotator rather than a company. */
    boolean leadsOn() {
        return company == null;
    }

    /** The company that the line names; must not be asked of a line that leads on. */
    CompanyId company() {
        return Objects.requireNonNull(company);
    }

    /** The rotator that the line names; must be asked only of a line that leads on. */
    RotatorTarget rotator() {
        return (RotatorTarget) target;
    }

    /** Hundredths of a per cent, or {@link #NO_PROBABILITY}. */
    int probability() {
        return probability;
    }

    /** The line fires when the draw is below; every draw is where the line has no probability. */
    int threshold() {
        return threshold;
    }

    /** Whether the line names a company, and holds as soon as its own conditions match. */
    boolean isUnguarded() {
        return unguarded;
    }

    boolean isTimeAlone() {
        return timeAlone;
    }

    /** What stands for the line in the keys of draws. */
    long drawPlace() {
        return drawPlace;
    }

    /** The key of the line's draw, and of the paths that lead on from it. */
    long key(long path) {
        return Draws.key(path, drawPlace);
    }

    /** Whether the line asks for a time or day. */
    boolean isTimed() {
        return time != null || day != null;
    }

    /**
     * Adds the minutes of a day, counted from midnight, at which the line's time begins and ends.
     */
    void addTurns(BitSet minutes) {
        if (time != null) {
            minutes.set(time.fromMinute());
            minutes.set(time.toMinute() % TimeOfDayWindow.MINUTES_A_DAY);
        }
    }

    /** Whether the line's time and day let it fire. */
    boolean isOpen(int minuteOfDay, int dayOfWeek) {
        return isWithinTime(minuteOfDay) && isOnDay(dayOfWeek) && !timeAlone;
    }

    boolean isWithinTime(int minuteOfDay) {
        return time == null || time.contains(minuteOfDay);
    }

    boolean isOnDay(int dayOfWeek) {
        return day == null || day.contains(dayOfWeek);
    }
}
