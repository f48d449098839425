package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the percentages of a bucket's companies into whole tickets, so that shares are exact. Each
 * company without a percentage gets an equal part of what is missing to 100%, or nothing when
 * nothing is missing.
 */
final class BucketWeights {

    /** Stands for a company that has no percentage on any of its lines. */
    static final long UNWEIGHTED = -1;

    private BucketWeights() {}

    /** The percentages of two lines of one company together, each possibly unweighted. */
    static long sum(long left, long right) {
        if (left == UNWEIGHTED) {
            return right;
        }
        return right == UNWEIGHTED ? left : left + right;
    }

    /**
     * The tickets of each company, in the order of their numbers.
     *
     * @param weights hundredths of a per cent, or {@link #UNWEIGHTED}; not empty
     * @return tickets, 0 or more, and one or more in all
     */
    static SortedMap<CompanyId, Long> tickets(Map<CompanyId, Long> weights) {
        long weighted = 0;
        long unweighted = 0;
        for (long weight : weights.values()) {
            if (weight == UNWEIGHTED) {
                unweighted++;
            } else {
                weighted += weight;
            }
        }
        long missing = missing(weighted);
        long scale = scale(weighted, unweighted);
        SortedMap<CompanyId, Long> tickets = new TreeMap<>();
        weights.forEach((company, weight) ->
                tickets.put(company, weight == UNWEIGHTED ? missing : weight * scale));
        return tickets;
    }

    static long total(Map<CompanyId, Long> tickets) {
        return tickets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The hundredths of a per cent that weights leave to companies without a percentage. */
    static long missing(long weighted) {
        return Math.max(0, Draws.HUNDREDTHS - weighted);
    }

    /** How many tickets a hundredth of a per cent is, so that what is missing can be divided. */
    static long scale(long weighted, long unweighted) {
        return missing(weighted) == 0 ? 1 : Math.max(1, unweighted);
    }
}
