package io.penstock.application.flow.document;

import io.penstock.dsl.document.DocumentReader;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a lead, as in {@code range: 61-90}.
 *
 * @param from the first, 1 to 100
 * @param to the last, from {@code from} to 100
 */
record NumberRange(int from, int to) {

    static final String RANGE = "range";

    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\d{1,3})\\s*(?:(?:-|–|\\bto\\b)\\s*(\\d{1,3})\\s*)?");

    /** Reads one; empty where there is none or a problem is recorded. */
    static Optional<NumberRange> read(DocumentReader reader) {
        Optional<String> text = reader.anything(RANGE).map(Object::toString);
        Optional<NumberRange> range = text.flatMap(NumberRange::parse);
        if (text.isPresent() && range.isEmpty()) {
            reader.problem(RANGE, "must be two numbers from 1 to 100 such as 61-90");
        }
        return range;
    }

    private static Optional<NumberRange> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return from >= 1 && from <= to && to <= RandomNumbers.MOST
                ? Optional.of(new NumberRange(from, to))
                : Optional.empty();
    }

    /** The condition that a lead has one of them. */
    String criteria() {
        return "random >= " + from + " AND random <= " + to;
    }

    /** Each of them. */
    BitSet numbers() {
        BitSet numbers = new BitSet();
        numbers.set(from, to + 1);
        return numbers;
    }
}
