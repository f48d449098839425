package io.penstock.application.performance;

import java.util.List;
import java.util.Random;

/**
 * How likely it is of each recipient that it is the best, after Thompson (1933): out of what is
 * likely given the records, one value is drawn for each, {@value #ROUNDS} times, and the share of
 * the rounds that a recipient wins is its chance; those that draw the same share the round.
 *
 * <p>What is likely of a rate is its Beta distribution after a uniform prior. What is likely of the
 * mean of amounts or times is approximated by the normal distribution around the mean that was
 * seen, with its standard error.
 */
final class ThompsonWeights {

    static final int ROUNDS = 4_096;

    /** For Marsaglia and Tsang's method, from "A Simple Method for Generating Gamma Variables". */
    private static final double THIRD = 1.0 / 3;

    private final Measure measure;
    private final Random random;

    /**
     * @param seed makes the draws repeatable
     */
    ThompsonWeights(Measure measure, long seed) {
        this.measure = measure;
        this.random = new Random(seed);
    }

    /** The chance of each to be the best, in the order of the records; they sum to 1. */
    double[] chances(List<RecipientRecord> records) {
        double[] won = new double[records.size()];
        double[] drawn = new double[records.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int index = 0; index < drawn.length; index++) {
                drawn[index] = draw(records.get(index));
                best = Math.max(best, drawn[index]);
            }
            share(drawn, best, won);
        }
        return won;
    }

    private static void share(double[] drawn, double best, double[] won) {
        int winners = 0;
        for (double value : drawn) {
            winners += value == best ? 1 : 0;
        }
        for (int index = 0; index < drawn.length; index++) {
            won[index] += drawn[index] == best ? 1.0 / winners / ROUNDS : 0;
        }
    }

    private double draw(RecipientRecord record) {
        if (measure.isRate()) {
            long successes = measure.successes(record);
            double one = gamma(1.0 + successes);
            double other = gamma(1.0 + measure.trials(record) - successes);
            return one / (one + other);
        }
        Samples samples = measure.samples(record);
        return samples.mean() + samples.standardError() * random.nextGaussian();
    }

    /** A value of the gamma distribution of this shape, 1 or more, and scale 1. */
    private double gamma(double shape) {
        double scaled = shape - THIRD;
        double factor = 1 / Math.sqrt(9 * scaled);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + factor * normal;
            double cube = root * root * root;
            double uniform = 1 - random.nextDouble();
            if (cube > 0
                    && Math.log(uniform)
                            < normal * normal / 2 + scaled * (1 - cube + Math.log(cube))) {
                return scaled * cube;
            }
        }
    }
}
