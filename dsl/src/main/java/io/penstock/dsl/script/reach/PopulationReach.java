package io.penstock.dsl.script.reach;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.syntax.Script;
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
        ReachSums sums = new ReachSums(script.lines(), CompiledRotators.compile(rotators), guards);
        situations.forEach(sums::add);
        return sums.toReach();
    }
}
