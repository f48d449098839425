package io.penstock.dsl.criteria.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values that are whole numbers which fit into 64 bits, as most are that are compared. */
final class WholeNumbers {

    /** More digits may not fit. */
    private static final int MOST_DIGITS = 18;

    private static final int RADIX = 10;

    private WholeNumbers() {}

    /** Whether a value is such a number, or a text of at most 18 digits and nothing else. */
    static boolean is(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || (value instanceof String text && isDigits(text));
    }

    private static boolean isDigits(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character < '0' || character > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /** The number that a value is, of which {@link #is} is true. */
    static long of(Object value) {
        return value instanceof Number number
                ? number.longValue()
                : Long.parseLong((String) value, RADIX);
    }

    /** Whether an expression is a constant that is such a number, however it is written. */
    static boolean isConstant(Expression expression) {
        return expression instanceof Constant constant && fits(constant.operand().number());
    }

    private static boolean fits(@Nullable BigDecimal number) {
        return number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.toBigInteger().bitLength() < Long.SIZE;
    }

    /** The number of a constant of which {@link #isConstant} is true. */
    static long ofConstant(Expression expression) {
        if (expression instanceof Constant constant && constant.operand().number() != null) {
            return constant.operand().number().longValueExact();
        }
        throw new IllegalArgumentException("It is no constant that is a number.");
    }
}
