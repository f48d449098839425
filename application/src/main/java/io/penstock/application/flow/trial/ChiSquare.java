package io.penstock.application.flow.trial;

/** The chi-square test. */
public final class ChiSquare {

    private static final int MOST_TERMS = 10_000;
    private static final double CLOSE = 1e-14;
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        76.18009172947146,
        -86.50532032941678,
        24.01409824083091,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private ChiSquare() {}

    /**
     * How likely chance alone gives a statistic of at least this size.
     *
     * @param statistic 0 or more
     * @param degrees of freedom, 1 or more
     * @return 0 to 1
     */
    public static double probability(double statistic, int degrees) {
        double shape = degrees / 2.0;
        double value = statistic / 2.0;
        if (value <= 0) {
            return 1;
        }
        double factor = Math.exp(-value + shape * Math.log(value) - logGamma(shape));
        return value < shape + 1
                ? 1 - factor * series(shape, value)
                : factor * continuedFraction(shape, value);
    }

    private static double series(double shape, double value) {
        double term = 1 / shape;
        double sum = term;
        for (int index = 1; index < MOST_TERMS && term > sum * CLOSE; index++) {
            term *= value / (shape + index);
            sum += term;
        }
        return sum;
    }

    /** By Lentz's method. */
    private static double continuedFraction(double shape, double value) {
        double b = value + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double result = d;
        double change = 0;
        for (int index = 1; index < MOST_TERMS && Math.abs(change - 1) > CLOSE; index++) {
            double a = -index * (index - shape);
            b += 2;
            d = 1 / away(a * d + b);
            c = away(b + a / c);
            change = d * c;
            result *= change;
        }
        return result;
    }

    private static double away(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }

    private static double logGamma(double value) {
        double base = value + 5.5;
        double series = 1.000000000190015;
        for (int index = 0; index < LANCZOS.length; index++) {
            series += LANCZOS[index] / (value + 1 + index);
        }
        return (value + 0.5) * Math.log(base)
                - base
                + Math.log(Math.sqrt(2 * Math.PI) * series / value);
    }
}
