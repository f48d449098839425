package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.schedule.TimeOfDayWindow;
import org.jspecify.annotations.Nullable;

/** Whether lines hold whose conditions match; draws play no part in it. Thread-safe. */
final class Holding {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_A_MINUTE = 60;

    /** 1970-01-01 was a Thursday, the fourth day of a week. */
    private static final int DAYS_BEFORE_EPOCH = 3;

    private final Scripts scripts;
    private final LocalClock clock;

    Holding(Scripts scripts, LocalClock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * Why a line whose conditions match does not hold; null when it does.
     *
     * @param depth that of the line's script
     * @param inherited what the outer lines ask of every company
     */
    @Nullable Obstacle obstacle(
            CompiledLine line,
            int depth,
            Guards inherited,
            RoutingGuards state,
            Situation situation) {
        if (!line.leadsOn() && state.passesOver(line.company())) {
            return Obstacle.PASSED_OVER;
        }
        if (line.isUnguarded() && inherited.isEmpty()) {
            return null;
        }
        if (line.isTimed()) {
            long second = clock.localSecond(situation.at().getEpochSecond(), situation.zone());
            if (!line.isWithinTime(minuteOfDay(second))) {
                return Obstacle.OUTSIDE_TIME;
            }
            if (!line.isOnDay(dayOfWeek(second))) {
                return Obstacle.OUTSIDE_DAY;
            }
            if (line.isTimeAlone()) {
                return Obstacle.TIME_ALONE;
            }
        }
        if (!line.leadsOn()) {
            return Guards.obstacle(inherited, line.guards(), line.company(), state);
        }
        if (scripts.rotator(line.rotator().rotator()) == null) {
            return Obstacle.UNKNOWN_ROTATOR;
        }
        return depth < CompiledScript.MAXIMUM_DEPTH ? null : Obstacle.TOO_DEEP;
    }

    /** The local minute of a lead's arrival, counted from Monday 0:00: 0 to 10,079. */
    int minuteOfWeek(Situation situation) {
        long second = clock.localSecond(situation.at().getEpochSecond(), situation.zone());
        return (dayOfWeek(second) - 1) * TimeOfDayWindow.MINUTES_A_DAY + minuteOfDay(second);
    }

    private static int minuteOfDay(long localSecond) {
        return Math.floorMod(localSecond, SECONDS_A_DAY) / SECONDS_A_MINUTE;
    }

    private static int dayOfWeek(long localSecond) {
        return Math.floorMod(Math.floorDiv(localSecond, SECONDS_A_DAY) + DAYS_BEFORE_EPOCH, 7) + 1;
    }
}
