package io.penstock.dsl.quota;

import io.penstock.dsl.share.Fraction;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The candidates that one lead is eligible for, and what each of them shall have.
 *
 * @param version that of the rules, which count afresh in a new one
 * @param weights the weight of each candidate, in the candidates' order; they need not sum to 1,
 *     and a candidate without weight is left out
 * @param <T> what is divided among: companies, recipients, variants
 */
public record EligibleSet<T extends Comparable<T>>(long version, SortedMap<T, Fraction> weights) {

    /**
     * Leaves out the candidates without weight.
     *
     * @throws IllegalArgumentException when a weight is negative or no candidate has any
     */
    public EligibleSet {
        SortedMap<T, Fraction> weighted = new TreeMap<>(weights);
        if (weighted.values().stream().anyMatch(weight -> weight.compareTo(Fraction.ZERO) < 0)) {
            throw new IllegalArgumentException("A weight must not be negative: " + weights);
        }
        weighted.values().removeIf(Fraction::isZero);
        if (weighted.isEmpty()) {
            throw new IllegalArgumentException("At least one candidate needs a weight.");
        }
        weights = Collections.unmodifiableSortedMap(weighted);
    }

    /** A set of candidates whose weights are given as whole numbers, 0 or more. */
    public static <T extends Comparable<T>> EligibleSet<T> of(
            long version, Map<T, Integer> weights) {
        SortedMap<T, Fraction> fractions = new TreeMap<>();
        weights.forEach((candidate, weight) -> fractions.put(candidate, Fraction.of(weight, 1)));
        return new EligibleSet<>(version, fractions);
    }
}
