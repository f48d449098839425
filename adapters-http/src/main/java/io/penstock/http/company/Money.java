package io.penstock.http.company;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes amounts of money as the API shows them: decimal text with two decimals or more. */
public final class Money {

    private static final int FEWEST_DECIMALS = 2;

    private Money() {}

    /** Such a text. */
    public static String text(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() >= FEWEST_DECIMALS
                ? shortest.toPlainString()
                : shortest.setScale(FEWEST_DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
