package io.penstock.dsl.criteria;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many steps a pattern comes to when its counted repetitions are written out, as the library
 * does, which bounds each but not those in one another. Not thread-safe.
 */
final class PatternSize {

    /** The most steps of a pattern. */
    static final int MOST = 2_000;

    private final String pattern;
    private final Deque<Long> around = new ArrayDeque<>();
    private long before;
    private long last;
    private int place;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static boolean isTooLarge(String pattern) {
        return new PatternSize(pattern).size() > MOST;
    }

    private long size() {
        while (place < pattern.length() && before + last <= MOST) {
            char character = pattern.charAt(place);
            switch (character) {
                case '(' -> open();
                case ')' -> close();
                case '[' -> characters();
                case '{' -> repeat();
                case '\\' -> atom(2);
                default -> atom(1);
            }
        }
        return before + last + around.stream().mapToLong(Long::longValue).sum();
    }

    private void atom(int length) {
        before += last;
        last = 1;
        place += length;
    }

    private void open() {
        around.push(before + last);
        before = 0;
        last = 0;
        place++;
    }

    private void close() {
        last += before + 1;
        before = around.isEmpty() ? 0 : around.pop();
        place++;
    }

    private void characters() {
        int end = place + 1;
        if (pattern.startsWith("^", end)) {
            end++;
        }
        end++;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        atom(Math.min(end, pattern.length()) + 1 - place);
    }

    private void repeat() {
        int end = pattern.indexOf('}', place);
        int times = end < 0 ? -1 : times(pattern.substring(place + 1, end));
        if (times < 0) {
            atom(1);
        } else {
            last = Math.max(last, 1) * Math.max(times, 1);
            place = end + 1;
        }
    }

    /** The larger number of {@code n}, {@code n,} or {@code n,m}, or -1 for anything else. */
    private static int times(String count) {
        int most = -1;
        for (String number : count.split(",", -1)) {
            boolean digits = number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            if (!digits || number.length() > 4) {
                return -1;
            }
            most = Math.max(most, number.isEmpty() ? -1 : Integer.parseInt(number));
        }
        return most;
    }
}
