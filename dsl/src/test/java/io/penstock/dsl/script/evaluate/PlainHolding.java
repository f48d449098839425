package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.Condition;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether one line holds, found out by trying all that stands on it. */
final class PlainHolding {

    private final Map<RotatorId, LineList> rotators;
    private final Situation situation;
    private final int minuteOfDay;
    private final int dayOfWeek;
    private final RoutingGuards state;

    PlainHolding(Map<RotatorId, LineList> rotators, Situation situation, RoutingGuards state) {
        this.rotators = rotators;
        this.situation = situation;
        this.minuteOfDay = situation.minuteOfDay();
        this.dayOfWeek = situation.dayOfWeek();
        this.state = state;
    }

    boolean matches(CompiledLine line) {
        for (Condition condition : line.conditions()) {
            if (!condition.holds(situation.attributes())) {
                return false;
            }
        }
        return true;
    }

    @Nullable Obstacle obstacle(CompiledLine line, int depth, Guards inherited) {
        if (!line.isWithinTime(minuteOfDay)) {
            return Obstacle.OUTSIDE_TIME;
        }
        if (!line.isOnDay(dayOfWeek)) {
            return Obstacle.OUTSIDE_DAY;
        }
        if (line.isTimeAlone()) {
            return Obstacle.TIME_ALONE;
        }
        return switch (line.line().target()) {
            case CompanyTarget(CompanyId company) ->
                    obstacle(company, inherited.with(line.guards()));
            case RotatorTarget(RotatorId id, boolean _) -> {
                if (!rotators.containsKey(id)) {
                    yield Obstacle.UNKNOWN_ROTATOR;
                }
                yield depth < CompiledScript.MAXIMUM_DEPTH ? null : Obstacle.TOO_DEEP;
            }
        };
    }

    private @Nullable Obstacle obstacle(CompanyId company, Guards asked) {
        if (asked.active() && !state.active(company)) {
            return Obstacle.INACTIVE;
        }
        boolean room = asked.caps().stream().allMatch(cap -> cap.hasRoom(state.used(company, cap)));
        return room ? null : Obstacle.FULL;
    }
}
