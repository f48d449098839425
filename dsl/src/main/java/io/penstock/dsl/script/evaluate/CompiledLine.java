package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.script.syntax.Term.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line made ready to be tried; immutable. */
final class CompiledLine {

    /** What {@link #probability} answers for a line without one. */
    static final int NO_PROBABILITY = -1;

    private final Line line;
    private final LinePlace place;
    private final long drawPlace;
    private final Target target;
    private final Condition[] conditions;
    private final @Nullable TimeOfDayWindow time;
    private final @Nullable DayOfWeekWindow day;
    private final boolean timeAlone;
    private final Guards guards;
    private final int probability;

    /**
     * Compiles a line.
     *
     * @param drawPlace what stands for the line in the keys of draws
     */
    CompiledLine(Line line, LinePlace place, long drawPlace) {
        this.line = line;
        this.place = place;
        this.drawPlace = drawPlace;
        this.target = line.target();
        this.conditions = line.terms(Term.Match.class).map(Condition::of).toArray(Condition[]::new);
        this.time =
                line.terms(Term.TimeWindow.class)
                        .map(Term.TimeWindow::window)
                        .findFirst()
                        .orElse(null);
        this.day =
                line.terms(Term.DayWindow.class)
                        .map(Term.DayWindow::window)
                        .findFirst()
                        .orElse(null);
        this.timeAlone = line.isTimeAlone();
        List<Cap> caps = line.caps();
        this.guards = Guards.NONE.with(line.has(Term.Active.class), caps);
        this.probability =
                line.terms(Term.Probability.class)
                        .mapToInt(Term.Probability::hundredths)
                        .findFirst()
                        .orElse(NO_PROBABILITY);
    }

    Line line() {
        return line;
    }

    LinePlace place() {
        return place;
    }

    Target target() {
        return target;
    }

    Guards guards() {
        return guards;
    }

    /** Hundredths of a per cent, or {@link #NO_PROBABILITY}. */
    int probability() {
        return probability;
    }

    boolean isTimeAlone() {
        return timeAlone;
    }

    /** The key of the line's draw, and of the paths that lead on from it. */
    long key(long path) {
        return Draws.key(path, drawPlace);
    }

    boolean matches(LeadAttributes attributes) {
        for (Condition condition : conditions) {
            if (!condition.holds(attributes)) {
                return false;
            }
        }
        return true;
    }

    boolean isWithinTime(int minuteOfDay) {
        return time == null || time.contains(minuteOfDay);
    }

    boolean isOnDay(int dayOfWeek) {
        return day == null || day.contains(dayOfWeek);
    }
}
