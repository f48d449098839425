package io.penstock.delivery.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads an amount of money out of an answer. */
final class AnswerAmount {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 15;
    private static final int DECIMALS = 4;

    private AnswerAmount() {}

    /** An amount of 0 or more, rounded down to four decimals. */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            boolean fits =
                    amount.signum() >= 0
                            && Math.abs((long) amount.scale()) <= LONGEST
                            && amount.precision() - amount.scale() <= MOST_DIGITS;
            return fits
                    ? Optional.of(amount.setScale(DECIMALS, RoundingMode.DOWN))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
