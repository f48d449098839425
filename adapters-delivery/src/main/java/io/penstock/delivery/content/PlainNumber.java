package io.penstock.delivery.content;

import java.math.BigDecimal;

/** Writes numbers without an exponent, because many receiving systems read none. */
final class PlainNumber {

    /** Beyond this many digits an exponent stays, so that 1e999999999 does not fill the memory. */
    private static final int LARGEST_SCALE = 1_000;

    private PlainNumber() {}

    static String of(Number number) {
        return switch (number) {
            case BigDecimal decimal -> plain(decimal);
            case Double value when Double.isFinite(value) -> plain(BigDecimal.valueOf(value));
            case Float value when Float.isFinite(value) -> plain(new BigDecimal(value.toString()));
            default -> number.toString();
        };
    }

    private static String plain(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > LARGEST_SCALE
                ? decimal.toString()
                : decimal.toPlainString();
    }
}
