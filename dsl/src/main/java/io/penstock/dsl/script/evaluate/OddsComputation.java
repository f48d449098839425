package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Composes the probabilities of lines, rotators and buckets. Used once, by one thread. */
final class OddsComputation {

    /**
     * What a rotator gives depends on no more than this: draws on different ways are independent.
     */
    private record Visit(RotatorId rotator, boolean bucket, int depth, Guards inherited) {}

    private record Visited(Distribution distribution, long steps) {}

    private final Scripts scripts;
    private final Holding holding;
    private final Situation situation;
    private final RoutingGuards state;
    private final Map<Visit, Visited> visited = new HashMap<>();
    private final StateBudget budget = new StateBudget(CompiledScript.MAXIMUM_STATES);
    private long steps;

    OddsComputation(Scripts scripts, LocalClock clock, Situation situation, RoutingGuards guards) {
        this.scripts = scripts;
        this.holding = new Holding(scripts, clock);
        this.situation = situation;
        this.state = guards;
    }

    /**
     * Computes them.
     *
     * @param from the number of the first line that counts, which was drawn already; 0: all count
     */
    Odds compute(int from) {
        Distribution distribution = first(scripts.root(), 0, Guards.NONE, from);
        if (budget.isExceeded() || steps > CompiledScript.MAXIMUM_STEPS) {
            return Odds.UNKNOWN;
        }
        Map<CompanyId, Double> possible =
                distribution.companies().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Odds(possible, distribution.none(), true);
    }

    private Distribution first(LineList lines, int depth, Guards inherited, int from) {
        Distribution.Builder result = new Distribution.Builder();
        LineSearch search = search(lines);
        for (int index = advance(search, lines, 0);
                index < lines.size() && !result.isUsedUp();
                index = advance(search, lines, index + 1)) {
            CompiledLine line = lines.at(index);
            int number = line.place().line();
            if (number >= from
                    && holding.obstacle(line, depth, inherited, state, situation) == null) {
                double chance = number == from ? 1 : chance(line);
                result.tryNext(chance, outcome(line, depth, inherited));
            }
        }
        return result.build();
    }

    private Distribution bucket(LineList lines, int depth, Guards inherited) {
        BucketOdds odds = new BucketOdds(budget);
        LineSearch search = search(lines);
        for (int index = advance(search, lines, 0);
                index < lines.size();
                index = advance(search, lines, index + 1)) {
            CompiledLine line = lines.at(index);
            if (holding.obstacle(line, depth, inherited, state, situation) == null) {
                odds.add(outcome(line, depth, inherited), line.probability());
            }
        }
        return odds.compute();
    }

    private LineSearch search(LineList lines) {
        LineSearch search = new LineSearch();
        search.begin(lines.index(), situation.attributes());
        return search;
    }

    private int advance(LineSearch search, LineList lines, int from) {
        if (isStopped()) {
            return lines.size();
        }
        int next = search.next(lines.index(), situation.attributes());
        steps += Math.min(next + 1, lines.size()) - from;
        return next;
    }

    private boolean isStopped() {
        return budget.isExceeded() || steps > CompiledScript.MAXIMUM_STEPS;
    }

    private Distribution outcome(CompiledLine line, int depth, Guards inherited) {
        if (!line.leadsOn()) {
            return Distribution.certain(line.company());
        }
        RotatorTarget target = line.rotator();
        Guards together = inherited.with(line.guards());
        return visit(new Visit(target.rotator(), target.bucket(), depth + 1, together));
    }

    /** A visit that was made before costs the steps that a decision would spend on it again. */
    private Distribution visit(Visit visit) {
        Visited known = visited.get(visit);
        if (known != null) {
            steps += known.steps();
            return known.distribution();
        }
        long before = steps;
        LineList lines = Objects.requireNonNull(scripts.rotator(visit.rotator()));
        Distribution distribution =
                visit.bucket()
                        ? bucket(lines, visit.depth(), visit.inherited())
                        : first(lines, visit.depth(), visit.inherited(), 0);
        visited.put(visit, new Visited(distribution, steps - before));
        return distribution;
    }

    private static double chance(CompiledLine line) {
        return line.probability() == CompiledLine.NO_PROBABILITY
                ? 1
                : line.probability() / (double) Draws.HUNDREDTHS;
    }
}
