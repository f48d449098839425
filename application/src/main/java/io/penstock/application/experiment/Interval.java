package io.penstock.application.experiment;

/**
 * Between which two values a rate lies with 95 % confidence, from 0 to 1.
 *
 * @param low the lower one
 * @param high the upper one
 */
public record Interval(double low, double high) {

    /** The quantile of the normal distribution that leaves 2.5 % above it. */
    private static final double QUANTILE = 1.959963984540054;

    /**
     * Wilson's score interval of a rate, from "Probable inference, the law of succession, and
     * statistical inference" (1927). Without trials it is everything.
     */
    public static Interval ofRate(long successes, long trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double rate = (double) successes / trials;
        double square = QUANTILE * QUANTILE;
        double scale = 1 + square / trials;
        double centre = (rate + square / (2 * trials)) / scale;
        double half =
                QUANTILE
                        * Math.sqrt(rate * (1 - rate) / trials + square / (4.0 * trials * trials))
                        / scale;
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
