package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the weights of a bucket's companies may have come to; immutable. */
final class BucketState {

    static final BucketState EMPTY = new BucketState(Map.of());

    private final Map<CompanyId, Long> weights;
    private final int hash;

    private BucketState(Map<CompanyId, Long> weights) {
        this.weights = weights;
        this.hash = spread(weights);
    }

    /** This state after one more line gave a company. */
    BucketState with(CompanyId company, long weight) {
        Map<CompanyId, Long> more = new HashMap<>(weights);
        more.merge(company, weight, BucketWeights::sum);
        return new BucketState(more);
    }

    /** The weights of this state and others together. */
    Map<CompanyId, Long> and(Map<CompanyId, Long> others) {
        Map<CompanyId, Long> all = new HashMap<>(others);
        weights.forEach((company, weight) -> all.merge(company, weight, BucketWeights::sum));
        return all;
    }

    /** The hash of a map of small numbers collides so often that many states become slow. */
    private static int spread(Map<CompanyId, Long> weights) {
        long sum = 0;
        for (Map.Entry<CompanyId, Long> entry : weights.entrySet()) {
            sum += Draws.key(Draws.key(0, entry.getKey().value()), entry.getValue());
        }
        return Long.hashCode(sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BucketState that
                && hash == that.hash
                && weights.equals(that.weights);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
