package io.penstock.dsl.script.reach;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reach of a population once more, every line asked about every lead. */
final class PlainReach {

    private PlainReach() {}

    static PopulationReach of(
            Script script,
            Map<RotatorId, Script> rotators,
            List<Situation> situations,
            RoutingGuards guards) {
        List<Line> lines = script.lines();
        CompiledRotators compiled = CompiledRotators.compile(rotators);
        List<CompiledScript> alone =
                lines.stream()
                        .map(line ->
                                CompiledScript.compile(
                                        ScriptName.offer(1), new Script(List.of(line)), compiled))
                        .toList();
        double[] reached = new double[lines.size()];
        double[] taken = new double[lines.size()];
        double rest = 0;
        int incomputable = 0;
        for (Situation situation : situations) {
            List<Odds> odds = alone.stream().map(line -> line.odds(situation, guards)).toList();
            if (!odds.stream().allMatch(Odds::exact)) {
                incomputable++;
                continue;
            }
            double left = 1;
            for (int index = 0; index < odds.size(); index++) {
                reached[index] += left;
                double next = left * odds.get(index).none();
                taken[index] += left - next;
                left = next;
            }
            rest += left;
        }
        double counted = Math.max(1, situations.size() - incomputable);
        List<ReachedLine> shares = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            shares.add(
                    new ReachedLine(
                            lines.get(index), reached[index] / counted, taken[index] / counted));
        }
        return new PopulationReach(situations.size(), shares, rest / counted, incomputable);
    }
}
