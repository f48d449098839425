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

/**
 * How much of a population gets to each line of a script. Draws are weighed by their exact
 * probabilities and not made, so that the answer has no error of sampling.
 *
 * @param population how many leads there were
 * @param lines the lines in order
 * @param rest the part of the population that no line takes, 0 to 1
 * @param incomputable how many leads were left out, as their odds could not be computed
 */
public record PopulationReach(
        int population, List<ReachedLine> lines, double rest, int incomputable) {

    public PopulationReach {
        lines = List.copyOf(lines);
    }

    /**
     * Computes the reach for a population.
     *
     * @param situations the leads, each with its moment
     * @param guards the state of the companies, the same for all leads
     * @throws IllegalArgumentException when there are no leads
     */
    public static PopulationReach of(
            Script script,
            Map<RotatorId, Script> rotators,
            List<Situation> situations,
            RoutingGuards guards) {
        if (situations.isEmpty()) {
            throw new IllegalArgumentException("A population needs one lead or more.");
        }
        List<Line> lines = script.lines();
        CompiledRotators compiled = CompiledRotators.compile(rotators);
        // Lines draw independently, so that each can be asked by itself what it takes.
        List<CompiledScript> alone =
                lines.stream()
                        .map(line ->
                                CompiledScript.compile(
                                        ScriptName.offer(1), new Script(List.of(line)), compiled))
                        .toList();
        Sums sums = new Sums(lines.size());
        situations.forEach(situation -> sums.add(alone, situation, guards));
        return sums.toReach(lines, situations.size());
    }

    /** What adds up over the leads. */
    private static final class Sums {

        private final double[] reached;
        private final double[] taken;
        private double rest;
        private int incomputable;

        Sums(int lines) {
            reached = new double[lines];
            taken = new double[lines];
        }

        void add(List<CompiledScript> alone, Situation situation, RoutingGuards guards) {
            List<Odds> odds = new ArrayList<>();
            for (CompiledScript line : alone) {
                odds.add(line.odds(situation, guards));
            }
            if (!odds.stream().allMatch(Odds::exact)) {
                incomputable++;
                return;
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

        PopulationReach toReach(List<Line> lines, int population) {
            double counted = Math.max(1, population - incomputable);
            List<ReachedLine> shares = new ArrayList<>();
            for (int index = 0; index < lines.size(); index++) {
                shares.add(
                        new ReachedLine(
                                lines.get(index),
                                reached[index] / counted,
                                taken[index] / counted));
            }
            return new PopulationReach(population, shares, rest / counted, incomputable);
        }
    }
}
