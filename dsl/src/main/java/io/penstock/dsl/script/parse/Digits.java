package io.penstock.dsl.script.parse;

import java.util.OptionalLong;

/** Whole numbers written in the digits 0 to 9 alone. */
final class Digits {

    private static final int LONGEST = 40;

    private Digits() {}

    /** The number, or nothing when the text is no such number or lies outside the range. */
    static OptionalLong parse(String text, long min, long max) {
        if (!areDigits(text) || text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        try {
            long value = Long.parseLong(text);
            return value >= min && value <= max ? OptionalLong.of(value) : OptionalLong.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
