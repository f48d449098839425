package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.script.match.Condition.Contains;
import io.penstock.dsl.script.match.Condition.Equal;
import io.penstock.dsl.script.match.Condition.OneOf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out rows of bits for the values that the lines of a script name. */
final class BitIndexBuilder {

    /** The most words, of 8 bytes, that all rows together may take. */
    private static final int MOST_WORDS = 1 << 16;

    private final int size;
    private final int words;
    private final FurtherConditions further;
    private final Map<Attribute, BitColumn<Long>> numbers = new EnumMap<>(Attribute.class);
    private final Map<Attribute, BitColumn<String>> texts = new EnumMap<>(Attribute.class);

    BitIndexBuilder(List<List<Condition>> lines) {
        size = lines.size();
        words = BitIndex.words(size);
        further = new FurtherConditions(size);
        for (int line = 0; line < size; line++) {
            further.set(line, add(line, lines.get(line)));
        }
    }

    /** Adds a line; what is left are its conditions that make no bits. */
    private List<Condition> add(int line, List<Condition> conditions) {
        Set<Attribute> seen = EnumSet.noneOf(Attribute.class);
        List<Condition> left = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Contains || !seen.add(condition.attribute())) {
                left.add(condition);
            } else {
                add(line, condition);
            }
        }
        return left;
    }

    private void add(int line, Condition condition) {
        switch (condition) {
            case OneOf(var attribute, var values) -> {
                var column = numbers.computeIfAbsent(attribute, _ -> new BitColumn<>());
                for (long value : values) {
                    column.add(line, value);
                }
            }
            case Equal(var attribute, var folded) ->
                    texts.computeIfAbsent(attribute, _ -> new BitColumn<>()).add(line, folded);
            case Contains contains ->
                    throw new IllegalArgumentException("No value to look up by: " + contains);
        }
    }

    /** Whether the rows take little enough memory. */
    boolean isSmall() {
        return rows() * words <= MOST_WORDS;
    }

    private long rows() {
        long rows = 1;
        for (BitColumn<Long> column : numbers.values()) {
            rows += column.rows();
        }
        for (BitColumn<String> column : texts.values()) {
            rows += column.rows();
        }
        return rows;
    }

    BitIndex build() {
        BitRows rows = new BitRows(size, (int) rows());
        List<NumberKey> numberKeys = new ArrayList<>();
        numbers.forEach((attribute, column) ->
                numberKeys.add(
                        new NumberKey(attribute, column.write(rows), column.writeOthers(rows))));
        List<TextKey> textKeys = new ArrayList<>();
        texts.forEach((attribute, column) ->
                textKeys.add(new TextKey(attribute, column.write(rows), column.writeOthers(rows))));
        return new BitIndex(size, new Keys(numberKeys, textKeys), rows.words(), further);
    }
}
