package io.penstock.dsl.script.evaluate;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which lines hold for one lead, moment and state of guards; draws play no part in it. Not
 * thread-safe.
 */
final class Holding {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_A_MINUTE = 60;

    /** 1970-01-01 was a Thursday, the fourth day of a week. */
    private static final int DAYS_BEFORE_EPOCH = 3;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private static final Situation NOBODY =
            new Situation(LeadAttributes.none(), 0, Instant.EPOCH, ZoneOffset.UTC);

    private final Scripts scripts;
    private final LocalClock clock;
    private Situation situation = NOBODY;
    private RoutingGuards state = RoutingGuards.OPEN;
    private long epochSecond;
    private long localSecond = UNKNOWN;

    Holding(Scripts scripts, LocalClock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    void begin(Situation about, RoutingGuards guards) {
        situation = about;
        state = guards;
        // Read before it is known to be needed: memory is fetched while lines are looked up.
        epochSecond = about.at().getEpochSecond();
        localSecond = UNKNOWN;
    }

    /** Begins to look for the lines whose conditions match. */
    void search(LineList lines, LineSearch search) {
        search.begin(lines.index(), situation.attributes());
    }

    /**
     * Why a line whose conditions match does not hold; null when it does.
     *
     * @param depth that of the line's script
     * @param inherited what the outer lines ask of every company
     */
    @Nullable Obstacle obstacle(CompiledLine line, int depth, Guards inherited) {
        if (line.isTimed()) {
            if (!line.isWithinTime(minuteOfDay())) {
                return Obstacle.OUTSIDE_TIME;
            }
            if (!line.isOnDay(dayOfWeek())) {
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

    private int minuteOfDay() {
        return Math.floorMod(localSecond(), SECONDS_A_DAY) / SECONDS_A_MINUTE;
    }

    private int dayOfWeek() {
        return Math.floorMod(Math.floorDiv(localSecond(), SECONDS_A_DAY) + DAYS_BEFORE_EPOCH, 7)
                + 1;
    }

    private long localSecond() {
        if (localSecond == UNKNOWN) {
            localSecond = clock.localSecond(epochSecond, situation.zone());
        }
        return localSecond;
    }
}
