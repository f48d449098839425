package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.HashMap;
import java.util.Map;

/**
 * The odds of a bucket whose lines give companies by chance. Lines that always give the same
 * company are kept apart, as they split nothing.
 */
final class BucketOdds {

    /** So many companies that are always in the bucket make a state count once more. */
    private static final int COMPANIES_A_STATE = 200;

    private final StateBudget budget;
    private final Map<CompanyId, Long> certain = new HashMap<>();
    private Map<BucketState, Double> states = Map.of(BucketState.EMPTY, 1.0);

    BucketOdds(StateBudget budget) {
        this.budget = budget;
    }

    /**
     * Adds a line that holds.
     *
     * @param weight hundredths of a per cent, or {@link BucketWeights#UNWEIGHTED}
     */
    void add(Distribution outcome, long weight) {
        if (budget.isExceeded()) {
            return;
        }
        if (outcome.none() <= 0 && outcome.companies().size() == 1) {
            CompanyId only = outcome.companies().keySet().iterator().next();
            certain.merge(only, weight, BucketWeights::sum);
        } else if (!outcome.companies().isEmpty()) {
            states = split(outcome, weight);
        }
    }

    Distribution compute() {
        Distribution.Builder result = new Distribution.Builder();
        double none = 0;
        budget.spend((long) states.size() * certain.size() / COMPANIES_A_STATE);
        for (Map.Entry<BucketState, Double> state : states.entrySet()) {
            if (budget.isExceeded()) {
                break;
            }
            Map<CompanyId, Long> weights = state.getKey().and(certain);
            if (weights.isEmpty()) {
                none += state.getValue();
            } else {
                share(weights, state.getValue(), result);
            }
        }
        return new Distribution(result.build().companies(), none);
    }

    private Map<BucketState, Double> split(Distribution outcome, long weight) {
        Map<BucketState, Double> next = new HashMap<>();
        for (Map.Entry<BucketState, Double> state : states.entrySet()) {
            if (outcome.none() > 0) {
                next.merge(state.getKey(), state.getValue() * outcome.none(), Double::sum);
            }
            outcome.companies()
                    .forEach((company, chance) ->
                            next.merge(
                                    state.getKey().with(company, weight),
                                    state.getValue() * chance,
                                    Double::sum));
            if (budget.isExceeded() || next.size() > CompiledScript.MAXIMUM_STATES) {
                break;
            }
        }
        budget.spend(next.size());
        return next;
    }

    private static void share(
            Map<CompanyId, Long> weights, double chance, Distribution.Builder result) {
        Map<CompanyId, Long> tickets = BucketWeights.tickets(weights);
        double total = BucketWeights.total(tickets);
        tickets.forEach((company, count) -> result.add(company, chance * (count / total)));
    }
}
