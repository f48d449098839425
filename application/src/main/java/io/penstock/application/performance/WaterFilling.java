package io.penstock.application.performance;

import java.util.Arrays;

/**
 * Shares in proportion to scores, none below a smallest and none above a largest: what is cut off
 * at one bound goes to, or comes from, all that are at none, in proportion again.
 */
final class WaterFilling {

    private static final int HALVINGS = 200;

    private final double smallest;
    private final double largest;

    /**
     * @param smallest the smallest share, 0 or more
     * @param largest the largest, not below the smallest
     */
    WaterFilling(double smallest, double largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    /**
     * The shares of scores, each 0 or more; where all are 0, all are the same.
     *
     * @param total what the shares sum to, which the bounds allow for
     */
    double[] fill(double[] scores, double total) {
        double least = Arrays.stream(scores).filter(score -> score > 0).min().orElse(0);
        if (least == 0) {
            double[] same = new double[scores.length];
            Arrays.fill(same, total / scores.length);
            return same;
        }
        double low = 0;
        double high = largest / least;
        double[] most = at(scores, high);
        if (sum(most) <= total) {
            return withRest(scores, most, total - sum(most));
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (sum(at(scores, middle)) < total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(scores, high);
    }

    private double[] at(double[] scores, double level) {
        return Arrays.stream(scores)
                .map(score -> Math.clamp(score * level, smallest, largest))
                .toArray();
    }

    /** Where all with a score have the most, those without one share the rest. */
    private static double[] withRest(double[] scores, double[] shares, double rest) {
        long without = Arrays.stream(scores).filter(score -> score <= 0).count();
        for (int index = 0; index < shares.length && without > 0; index++) {
            shares[index] += scores[index] <= 0 ? rest / without : 0;
        }
        return shares;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
