package io.penstock.bootstrap.sink;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share of requests.
 *
 * @param millionths 0 to 1,000,000
 */
public record Percentage(int millionths) {

    /** None of them. */
    public static final Percentage NONE = new Percentage(0);

    static final int ALL = 1_000_000;

    private static final int DIGITS = 4;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%?");

    public Percentage {
        if (millionths < 0 || millionths > ALL) {
            throw new IllegalArgumentException("A percentage is 0% to 100%.");
        }
    }

    /**
     * Reads a percentage such as {@code 20%}, {@code 0.5%} or {@code 20}.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Percentage parse(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no percentage; write one such as 20% or 0.5%.");
        }
        return new Percentage(
                new BigDecimal(matcher.group(1)).movePointRight(DIGITS).intValueExact());
    }

    /** As in {@code 0.5%}. */
    static String format(int millionths) {
        BigDecimal percent = BigDecimal.valueOf(millionths, DIGITS).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }

    @Override
    public String toString() {
        return format(millionths);
    }
}
