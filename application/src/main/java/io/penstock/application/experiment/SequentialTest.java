package io.penstock.application.experiment;

/**
 * Whether two variants differ, by a test that may be looked at after every lead: the mixture
 * sequential probability ratio test of Robbins (1970), as Johari, Koomen, Pekelis and Walsh use it
 * in "Peeking at A/B Tests" (2017). Looking often does not make it err more often.
 *
 * <p>With the difference d of two means, its variance s² v, where v = 1/m + 1/n for m and n leads,
 * and s² is the variance within the variants, or that of all leads where neither varies, the
 * likelihood ratio against no difference, mixed over differences that are normal around 0 with
 * variance s² r, is
 *
 * <pre>L = sqrt(v / (v + r)) · exp(d² r / (2 s² v (v + r)))</pre>
 *
 * and the p-value 1 / L. The r of {@value #MIXING} suits differences of about a tenth of the
 * standard deviation; another one would be as safe, and slower or faster for others. The mean of
 * leads is taken to be normal, for which {@value #FEWEST} of each are asked.
 */
final class SequentialTest {

    /** How many leads each variant must have. */
    static final int FEWEST = 100;

    private static final double MIXING = 0.01;

    private SequentialTest() {}

    /** The p-value, from above 0 to 1: 1 before each has {@value #FEWEST} leads. */
    static double pValue(Values one, Values other) {
        if (one.count() < FEWEST || other.count() < FEWEST) {
            return 1;
        }
        double difference = one.mean() - other.mean();
        double variance = variance(one, other, difference);
        if (variance <= 0) {
            return 1;
        }
        double v = 1.0 / one.count() + 1.0 / other.count();
        double exponent = difference * difference * MIXING / (2 * variance * v * (v + MIXING));
        double ratio = Math.sqrt(v / (v + MIXING)) * Math.exp(exponent);
        return Math.min(1, 1 / ratio);
    }

    /**
     * That within the variants; where neither varies, that of all leads together, which is more.
     */
    private static double variance(Values one, Values other, double difference) {
        double all = one.count() + other.count();
        double within = (one.spread() + other.spread()) / (all - 2);
        return within > 0
                ? within
                : difference * difference * one.count() * other.count() / (all * (all - 1));
    }
}
