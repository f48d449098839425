package io.penstock.dsl.quota;

import io.penstock.dsl.share.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The count of one eligible set, after Tijdeman's solution of the chairman assignment problem: of
 * the candidates whose arrears would grow too large if they were passed over now, the one that can
 * wait the shortest. With k candidates no share is ever further than 1 − 1/(2k − 2) leads from its
 * target. Thread-safe.
 *
 * <p>Arrears, what is due less what was had, are kept in parts of a lead as whole numbers: a lead
 * has so many parts as the weights sum to, and each lead brings a candidate as many as its weight.
 *
 * <p>Nothing is kept but how often each candidate was chosen, so that a count goes on elsewhere
 * from {@link #had}.
 */
public final class QuotaCount<T extends Comparable<T>> {

    private final List<T> candidates;
    private final SortedMap<T, Long> counts = new TreeMap<>();
    private final BigInteger[] weights;
    private final BigInteger[] arrears;
    private final BigInteger whole;
    private final BigInteger margin;

    /** A count that begins. */
    public QuotaCount(EligibleSet<T> eligible) {
        candidates = new ArrayList<>(eligible.weights().keySet());
        BigInteger common =
                eligible.weights().values().stream()
                        .map(Fraction::denominator)
                        .reduce(BigInteger.ONE, QuotaCount::commonMultiple);
        weights =
                eligible.weights().values().stream()
                        .map(weight ->
                                weight.numerator().multiply(common.divide(weight.denominator())))
                        .toArray(BigInteger[]::new);
        whole = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        margin = BigInteger.valueOf(Math.max(1, 2L * candidates.size() - 2));
        arrears = new BigInteger[weights.length];
        Arrays.fill(arrears, BigInteger.ZERO);
    }

    /**
     * A count that goes on.
     *
     * @param had how often each candidate was chosen, as {@link #had} has told
     */
    public QuotaCount(EligibleSet<T> eligible, Map<T, Long> had) {
        this(eligible);
        candidates.forEach(candidate -> counts.put(candidate, had.getOrDefault(candidate, 0L)));
        BigInteger all =
                BigInteger.valueOf(counts.values().stream().mapToLong(Long::longValue).sum());
        for (int index = 0; index < weights.length; index++) {
            long count = counts.getOrDefault(candidates.get(index), 0L);
            arrears[index] =
                    all.multiply(weights[index])
                            .subtract(whole.multiply(BigInteger.valueOf(count)));
        }
    }

    private static BigInteger commonMultiple(BigInteger left, BigInteger right) {
        return left.divide(left.gcd(right)).multiply(right);
    }

    /** The candidate whose turn it is; it is counted. */
    public synchronized T next() {
        int chosen = -1;
        for (int index = 0; index < weights.length; index++) {
            arrears[index] = arrears[index].add(weights[index]);
            if (isDue(index) && (chosen < 0 || isMoreUrgent(index, chosen))) {
                chosen = index;
            }
        }
        arrears[chosen] = arrears[chosen].subtract(whole);
        counts.merge(candidates.get(chosen), 1L, Long::sum);
        return candidates.get(chosen);
    }

    /** How often each candidate was chosen; one that never was may be missing. */
    public synchronized SortedMap<T, Long> had() {
        return new TreeMap<>(counts);
    }

    private boolean isDue(int index) {
        return arrears[index].multiply(margin).compareTo(whole) >= 0;
    }

    /** Whether its arrears reach the limit earlier; of two that reach it together, the first. */
    private boolean isMoreUrgent(int index, int other) {
        return room(index).multiply(weights[other]).compareTo(room(other).multiply(weights[index]))
                < 0;
    }

    private BigInteger room(int index) {
        return whole.multiply(margin.subtract(BigInteger.ONE))
                .subtract(arrears[index].multiply(margin));
    }
}
