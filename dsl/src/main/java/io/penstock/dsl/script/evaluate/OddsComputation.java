package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.match.LineSearch;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Composes the probabilities of lines, rotators and buckets. Used once, by one thread. */
final class OddsComputation {

    /**
     * What a rotator gives depends on no more than this: draws on different ways are independent.
     */
    private record Visit(
            RotatorId rotator, boolean bucket, int depth, Guards inherited, List<Integer> from) {}

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
     * @param from where it goes on, see {@link Resumption#lines}
     */
    Odds compute(List<Integer> from) {
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

    private Distribution first(LineList lines, int depth, Guards inherited, List<Integer> from) {
        int stopped = stopped(from);
        Distribution.Builder result = new Distribution.Builder();
        LineSearch search = search(lines);
        for (int index = advance(search, lines, 0);
                index < lines.size() && !result.isUsedUp();
                index = advance(search, lines, index + 1)) {
            CompiledLine line = lines.at(index);
            int number = line.place().line();
            if (number >= stopped
                    && holding.obstacle(line, depth, inherited, state, situation) == null) {
                double chance = number == stopped ? 1 : chance(line);
                result.tryNext(chance, outcome(line, depth, inherited, from));
            }
        }
        return result.build();
    }

    private Distribution bucket(LineList lines, int depth, Guards inherited, List<Integer> from) {
        BucketOdds odds = new BucketOdds(budget);
        LineSearch search = search(lines);
        for (int index = advance(search, lines, 0);
                index < lines.size();
                index = advance(search, lines, index + 1)) {
            CompiledLine line = lines.at(index);
            if (holding.obstacle(line, depth, inherited, state, situation) == null) {
                odds.add(outcome(line, depth, inherited, from), line.probability());
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

    /**
     * What a line gives.
     *
     * @param from where its script goes on; of other lines than that everything is drawn again
     */
    private Distribution outcome(
            CompiledLine line, int depth, Guards inherited, List<Integer> from) {
        if (!line.leadsOn()) {
            return Distribution.certain(line.company());
        }
        RotatorTarget target = line.rotator();
        Guards together = inherited.with(line.guards());
        List<Integer> inside =
                line.place().line() == stopped(from)
                        ? from.subList(1, from.size())
                        : Resumption.BEGINNING.lines();
        return visit(new Visit(target.rotator(), target.bucket(), depth + 1, together, inside));
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
                        ? bucket(lines, visit.depth(), visit.inherited(), visit.from())
                        : first(lines, visit.depth(), visit.inherited(), visit.from());
        visited.put(visit, new Visited(distribution, steps - before));
        return distribution;
    }

    /** The number of the line at which a script goes on; 0 where it begins. */
    private static int stopped(List<Integer> from) {
        return from.isEmpty() ? 0 : from.getFirst();
    }

    private static double chance(CompiledLine line) {
        return line.probability() == CompiledLine.NO_PROBABILITY
                ? 1
                : line.probability() / (double) Draws.HUNDREDTHS;
    }
}
