package io.penstock.bootstrap.bench.table;

import java.util.Arrays;
import java.util.List;

/**
 * What several rounds gave.
 *
 * @param median the middle, or the mean of the two in the middle
 */
public record Spread(double median, double least, double most) {

    /**
     * The spread of figures.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing.");
        }
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double middle = sorted[sorted.length / 2];
        double median =
                sorted.length % 2 == 1 ? middle : (sorted[sorted.length / 2 - 1] + middle) / 2;
        return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
    }
}
