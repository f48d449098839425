package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
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
    private long localSecond = UNKNOWN;

    Holding(Scripts scripts, LocalClock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    void begin(Situation about, RoutingGuards guards) {
        situation = about;
        state = guards;
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
        return switch (line.target()) {
            case CompanyTarget(CompanyId company) ->
                    Guards.obstacle(inherited, line.guards(), company, state);
            case RotatorTarget(RotatorId id, boolean _) -> {
                if (scripts.rotator(id) == null) {
                    yield Obstacle.UNKNOWN_ROTATOR;
                }
                yield depth < CompiledScript.MAXIMUM_DEPTH ? null : Obstacle.TOO_DEEP;
            }
        };
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
            localSecond = clock.localSecond(situation.at(), situation.zone());
        }
        return localSecond;
    }
}
