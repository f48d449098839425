package io.penstock.application.flow.document;

import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shares in per cent. */
final class Shares {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,10})?");
    private static final Pattern PERCENTAGE =
            Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,10})?)\\s*%?\\s*");

    private Shares() {}

    /** Reads a share from 0 to 100, as a number or with a sign, as in {@code 40%}. */
    static Optional<BigDecimal> percentage(DocumentReader reader, String key) {
        Optional<String> text = reader.anything(key).map(Shares::text);
        Optional<BigDecimal> share =
                text.map(PERCENTAGE::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> new BigDecimal(matcher.group(1)))
                        .filter(given -> given.compareTo(ALL) <= 0);
        if (text.isPresent() && share.isEmpty()) {
            reader.problem(key, "must be a number from 0 to 100, in per cent");
        }
        return share;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The numbers in a text such as {@code 50/50} or {@code Equal (50/50)}. */
    static List<BigDecimal> split(String text) {
        return NUMBER.matcher(text).results().map(found -> new BigDecimal(found.group())).toList();
    }

    /** So many that are equal, but for the last digits, and sum to 100. */
    static List<BigDecimal> equal(int count) {
        BigDecimal each = ALL.divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN);
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = ALL;
        for (int index = 0; index < count - 1; index++) {
            shares.add(each);
            left = left.subtract(each);
        }
        shares.add(left);
        return shares;
    }

    static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether two are the same but for less than one per cent, which whole numbers cannot say. */
    static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.ONE) < 0;
    }

    static String text(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }
}
