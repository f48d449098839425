package io.penstock.dsl.quota;

import io.penstock.dsl.share.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The count of one eligible set, after Tijdeman's solution of the chairman assignment problem: of
 * the candidates whose arrears would grow too large if they were passed over now, the one that can
 * wait the shortest. With k candidates no share is ever further than 1 − 1/(2k − 2) leads from its
 * target. Thread-safe.
 *
 * <p>Arrears, what is due less what was had, are kept in parts of a lead as whole numbers: a lead
 * has {@link #whole} parts, and each lead brings a candidate as many as its weight.
 */
final class QuotaCount<T extends Comparable<T>> {

    private final List<T> candidates;
    private final BigInteger[] weights;
    private final BigInteger[] arrears;
    private final BigInteger whole;
    private final BigInteger margin;

    QuotaCount(EligibleSet<T> eligible) {
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

    private static BigInteger commonMultiple(BigInteger left, BigInteger right) {
        return left.divide(left.gcd(right)).multiply(right);
    }

    synchronized T next() {
        int chosen = -1;
        for (int index = 0; index < weights.length; index++) {
            arrears[index] = arrears[index].add(weights[index]);
            if (isDue(index) && (chosen < 0 || isMoreUrgent(index, chosen))) {
                chosen = index;
            }
        }
        arrears[chosen] = arrears[chosen].subtract(whole);
        return candidates.get(chosen);
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
