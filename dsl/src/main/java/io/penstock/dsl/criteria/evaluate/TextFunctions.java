package io.penstock.dsl.criteria.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions that make a value of a value. Each but the default gives nothing for nothing. */
public final class TextFunctions {

    private TextFunctions() {}

    /** What becomes of the text of a value. */
    public static Expression mapped(Expression argument, UnaryOperator<String> change) {
        return variables -> {
            Object value = argument.value(variables);
            return value == null ? null : change.apply(Values.text(value));
        };
    }

    /** The first value, or the other where it is missing or blank. */
    public static Expression orElse(Expression first, Expression other) {
        return variables -> {
            Object value = first.value(variables);
            return Values.isBlank(value) ? other.value(variables) : value;
        };
    }

    /**
     * A number with so many decimals, rounded half away from 0.
     *
     * @return an expression that gives nothing where the argument is no number
     */
    public static Expression rounded(Expression argument, int decimals) {
        return variables -> round(Values.number(argument.value(variables)), decimals);
    }

    private static @Nullable BigDecimal round(@Nullable BigDecimal number, int decimals) {
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * A part of a text, counted in characters as people see most of them: Unicode code points.
     *
     * @param from the first character, from 0
     * @param length how many at most
     */
    public static Expression part(Expression argument, int from, int length) {
        return mapped(argument, text -> part(text, from, length));
    }

    private static String part(String text, int from, int length) {
        int characters = text.codePointCount(0, text.length());
        int first = Math.min(from, characters);
        int last = (int) Math.min((long) first + length, characters);
        int begin = text.offsetByCodePoints(0, first);
        return text.substring(begin, text.offsetByCodePoints(begin, last - first));
    }

    /**
     * The digest of the UTF-8 bytes in lower-case hexadecimal digits.
     *
     * @param algorithm as Java names it
     */
    public static Expression digest(Expression argument, String algorithm) {
        return mapped(argument, text -> digest(text, algorithm));
    }

    private static String digest(String text, String algorithm) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has " + algorithm + ".", absent);
        }
    }
}
