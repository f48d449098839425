package io.penstock.application.flow;

import io.penstock.dsl.quota.EligibleSet;
import io.penstock.dsl.quota.QuotaAssignment;
import io.penstock.dsl.share.Fraction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Even shares counted in memory. Thread-safe; they end with the program. */
public final class InMemoryEvenShares implements EvenShares {

    private static final int MOST_SETS = 10_000;

    private final Map<String, QuotaAssignment<Integer>> places = new ConcurrentHashMap<>();

    @Inject
    public InMemoryEvenShares() {}

    @Override
    public int next(String place, SortedMap<Integer, BigDecimal> shares) {
        return places.computeIfAbsent(place, _ -> new QuotaAssignment<>(MOST_SETS))
                .assign(new EligibleSet<>(0, exactly(shares)));
    }

    private static SortedMap<Integer, Fraction> exactly(SortedMap<Integer, BigDecimal> shares) {
        SortedMap<Integer, Fraction> exact = new TreeMap<>();
        shares.forEach((key, share) -> exact.put(key, Fraction.of(share)));
        return exact;
    }
}
