package io.penstock.dsl.share;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact part of a whole, kept in lowest terms.
 *
 * @param numerator any number
 * @param denominator 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    private static final int DECIMALS = 6;
    private static final long HUNDREDTHS = 10_000;

    /**
     * Brings the fraction into lowest terms.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction's denominator must not be 0.");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    /** A decimal number, exactly. */
    public static Fraction of(BigDecimal number) {
        BigInteger scale = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() >= 0
                ? new Fraction(number.unscaledValue(), scale)
                : new Fraction(number.unscaledValue().multiply(scale), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The part that so many hundredths of a per cent are. */
    public static Fraction ofHundredths(long hundredths) {
        return of(hundredths, HUNDREDTHS);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * One fraction divided by another.
     *
     * @throws ArithmeticException when the other is 0
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The whole number of steps of this size that comes nearest, halves rounded up. */
    public long roundedTo(Fraction step) {
        Fraction steps = dividedBy(step);
        return new BigDecimal(steps.numerator)
                .divide(new BigDecimal(steps.denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The part in per cent, as in {@code 33.5%}; with {@code about} where six decimals fall short.
     */
    public String percent() {
        BigDecimal hundred = new BigDecimal(numerator).movePointRight(2);
        BigDecimal whole = new BigDecimal(denominator);
        BigDecimal rounded = hundred.divide(whole, DECIMALS, RoundingMode.HALF_UP);
        boolean exact = rounded.multiply(whole).compareTo(hundred) == 0;
        BigDecimal shown = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return (exact ? "" : "about ") + shown.toPlainString() + "%";
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
