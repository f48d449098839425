package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import org.jspecify.annotations.Nullable;

/** Which lines hold for one lead, moment and state of guards; draws play no part in it. */
final class Holding {

    private final Scripts scripts;
    private final LeadAttributes attributes;
    private final int minuteOfDay;
    private final int dayOfWeek;
    private final RoutingGuards state;

    Holding(Scripts scripts, Situation situation, RoutingGuards state) {
        this.scripts = scripts;
        this.attributes = situation.attributes();
        this.minuteOfDay = situation.minuteOfDay();
        this.dayOfWeek = situation.dayOfWeek();
        this.state = state;
    }

    /** The first line from an index on whose conditions match; the size where none does. */
    int nextMatch(LineList lines, int from) {
        return lines.nextMatch(from, attributes);
    }

    /**
     * Why a line whose conditions match does not hold; null when it does.
     *
     * @param depth that of the line's script
     * @param inherited what the outer lines ask of every company
     */
    @Nullable Obstacle obstacle(CompiledLine line, int depth, Guards inherited) {
        if (!line.isWithinTime(minuteOfDay)) {
            return new Obstacle.OutsideTime();
        }
        if (!line.isOnDay(dayOfWeek)) {
            return new Obstacle.OutsideDay();
        }
        if (line.isTimeAlone()) {
            return new Obstacle.TimeAlone();
        }
        return switch (line.target()) {
            case CompanyTarget(CompanyId company) ->
                    inherited.with(line.guards()).obstacle(company, state);
            case RotatorTarget(RotatorId id, boolean _) -> {
                if (scripts.rotator(id) == null) {
                    yield new Obstacle.UnknownRotator(id);
                }
                yield depth < CompiledScript.MAXIMUM_DEPTH ? null : new Obstacle.TooDeep();
            }
        };
    }
}
