package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The odds of the {@link PlainInterpreter}, for scripts that need no limit. */
final class PlainOdds {

    private final Map<RotatorId, LineList> rotators;
    private final PlainHolding holding;

    PlainOdds(Map<RotatorId, LineList> rotators, Situation situation, RoutingGuards guards) {
        this.rotators = rotators;
        this.holding = new PlainHolding(rotators, situation, guards);
    }

    Odds compute(LineList root) {
        Distribution distribution = first(root, 0, Guards.NONE);
        Map<CompanyId, Double> possible =
                distribution.companies().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Odds(possible, distribution.none(), true);
    }

    private Distribution first(LineList lines, int depth, Guards inherited) {
        Distribution.Builder result = new Distribution.Builder();
        for (int index = 0; index < lines.size() && !result.isUsedUp(); index++) {
            CompiledLine line = lines.at(index);
            if (isHolding(line, depth, inherited)) {
                boolean certain = line.probability() == CompiledLine.NO_PROBABILITY;
                double chance = certain ? 1 : line.probability() / (double) Draws.HUNDREDTHS;
                result.tryNext(chance, outcome(line, depth, inherited));
            }
        }
        return result.build();
    }

    private Distribution bucket(LineList lines, int depth, Guards inherited) {
        BucketOdds odds = new BucketOdds(new StateBudget(Long.MAX_VALUE));
        for (int index = 0; index < lines.size(); index++) {
            CompiledLine line = lines.at(index);
            if (isHolding(line, depth, inherited)) {
                odds.add(outcome(line, depth, inherited), line.probability());
            }
        }
        return odds.compute();
    }

    private boolean isHolding(CompiledLine line, int depth, Guards inherited) {
        return holding.matches(line) && holding.obstacle(line, depth, inherited) == null;
    }

    private Distribution outcome(CompiledLine line, int depth, Guards inherited) {
        return switch (line.line().target()) {
            case CompanyTarget(CompanyId company) -> Distribution.certain(company);
            case RotatorTarget(RotatorId id, boolean bucket) -> {
                LineList lines = Objects.requireNonNull(rotators.get(id));
                Guards together = inherited.with(line.guards());
                yield bucket
                        ? bucket(lines, depth + 1, together)
                        : first(lines, depth + 1, together);
            }
        };
    }
}
