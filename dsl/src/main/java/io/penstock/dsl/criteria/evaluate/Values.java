package io.penstock.dsl.criteria.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are taken for text, for numbers, and for true or false. */
public final class Values {

    /** The most digits, before or behind the point, of what is taken for a number. */
    static final int MOST_DIGITS = 1_000;

    static final int BEYOND_ASCII = 128;

    private Values() {}

    /**
     * As it is written into a text: a number without an exponent, a list with commas between. A
     * missing value is empty.
     */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> text(number);
            case List<?> list -> list.stream().map(Values::text).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static String text(Number number) {
        BigDecimal exact = number(number);
        return exact == null ? number.toString() : exact.toPlainString();
    }

    /** Whether there is nothing but blanks; a missing value and an empty list are blank too. */
    public static boolean isBlank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    static boolean holds(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (isBlank(value)) {
            return false;
        }
        BigDecimal number = number(value);
        return number == null
                ? !text(value).strip().equalsIgnoreCase("false")
                : number.signum() != 0;
    }

    /**
     * The exact number that a value is: a number, or a text of digits with at most a sign and a
     * point.
     *
     * @return null for everything else, and where there are more than 1,000 digits before or behind
     *     the point
     */
    public static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> bounded(number);
            case BigInteger number -> bounded(new BigDecimal(number));
            case Double number -> number(number.doubleValue());
            case Float number -> number(number.doubleValue());
            case Number number -> BigDecimal.valueOf(number.longValue());
            case String text -> number(text);
            case null, default -> null;
        };
    }

    private static @Nullable BigDecimal number(double number) {
        return Double.isFinite(number)
                ? whole(BigDecimal.valueOf(number).stripTrailingZeros())
                : null;
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable BigDecimal bounded(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        return before > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
                ? null
                : number;
    }

    private static @Nullable BigDecimal number(String text) {
        int end = text.length();
        int begin = 0;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end - begin <= MOST_DIGITS && isPlainNumber(text, begin, end)
                ? new BigDecimal(text.substring(begin, end))
                : null;
    }

    /** Whether the part of a text is digits with at most a sign before and a point. */
    public static boolean isPlainNumber(String text, int begin, int end) {
        int place = begin;
        if (place < end && (text.charAt(place) == '-' || text.charAt(place) == '+')) {
            place++;
        }
        int digits = 0;
        int points = 0;
        for (; place < end; place++) {
            char character = text.charAt(place);
            if (character >= '0' && character <= '9') {
                digits++;
            } else if (character == '.') {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** The text without its case, so that texts that differ in case alone become equal. */
    static String folded(String text) {
        return isAscii(text)
                ? text.toUpperCase(Locale.ROOT)
                : text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }
}
