package io.penstock.application.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which variant of an experiment to keep. Nothing switches by itself.
 *
 * @param variant the winner; absent while there is none
 * @param reason why, as a person reads it
 * @param pValue how likely such differences are where there are none, from 0 to 1, allowing for
 *     every look and every pair of variants
 */
public record Suggestion(Optional<String> variant, String reason, double pValue) {

    private static final double LIKELY_CHANCE = 0.05;
    private static final double SMALLEST_SHOWN = 0.001;

    public Suggestion {
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Compares the best with each other one; every pair that there is takes its part of the chance
     * of an error.
     *
     * @param names of the variants
     * @param values of each, in the same order
     */
    static Suggestion of(List<String> names, List<Values> values) {
        if (names.size() < 2) {
            return new Suggestion(Optional.empty(), "There is nothing to compare it with.", 1);
        }
        int best = 0;
        for (int index = 0; index < names.size(); index++) {
            if (values.get(index).count() < SequentialTest.FEWEST) {
                return new Suggestion(
                        Optional.empty(),
                        "Each variant needs %d leads; %s has %d."
                                .formatted(
                                        SequentialTest.FEWEST,
                                        names.get(index),
                                        values.get(index).count()),
                        1);
            }
            best = values.get(index).mean() > values.get(best).mean() ? index : best;
        }
        double p = leastProven(values, best);
        return p < LIKELY_CHANCE
                ? new Suggestion(
                        Optional.of(names.get(best)),
                        names.get(best) + " is better than every other, " + text(p) + ".",
                        p)
                : new Suggestion(
                        Optional.empty(),
                        "None is better than every other beyond chance, " + text(p) + ".",
                        p);
    }

    private static double leastProven(List<Values> values, int best) {
        double pairs = values.size() * (values.size() - 1) / 2.0;
        double least = 0;
        for (int index = 0; index < values.size(); index++) {
            if (index != best) {
                double p = SequentialTest.pValue(values.get(best), values.get(index)) * pairs;
                least = Math.max(least, p);
            }
        }
        return Math.min(1, least);
    }

    private static String text(double p) {
        return p < SMALLEST_SHOWN
                ? "p < " + SMALLEST_SHOWN
                : "p = " + new BigDecimal(p).round(new MathContext(2)).toPlainString();
    }
}
