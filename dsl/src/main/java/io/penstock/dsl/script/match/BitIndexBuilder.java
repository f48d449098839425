package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.script.match.Condition.Contains;
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
    private final Map<Attribute, BitColumn> columns = new EnumMap<>(Attribute.class);

    BitIndexBuilder(List<List<Condition>> lines) {
        size = lines.size();
        words = BitIndex.words(size);
        further = new FurtherConditions(size);
        for (int line = 0; line < size; line++) {
            further.set(line, add(line, lines.get(line)));
        }
    }

    /** Adds a line; what is left are the conditions that its bits do not tell for certain. */
    private List<Condition> add(int line, List<Condition> conditions) {
        Set<Attribute> seen = EnumSet.noneOf(Attribute.class);
        List<Condition> left = new ArrayList<>();
        for (Condition condition : conditions) {
            boolean told = !(condition instanceof Contains) && seen.add(condition.attribute());
            if (told) {
                BitColumn column =
                        columns.computeIfAbsent(condition.attribute(), _ -> new BitColumn());
                for (int code : condition.codes()) {
                    column.add(line, code);
                }
            }
            if (!told || !condition.isToldByCode()) {
                left.add(condition);
            }
        }
        return left;
    }

    /** Whether the rows take little enough memory. */
    boolean isSmall() {
        return rows() * words <= MOST_WORDS;
    }

    private long rows() {
        long rows = 1;
        for (BitColumn column : columns.values()) {
            rows += column.rows();
        }
        return rows;
    }

    BitIndex build() {
        BitRows rows = new BitRows(size, (int) rows());
        List<Key> keys = new ArrayList<>();
        columns.forEach((attribute, column) ->
                keys.add(new Key(attribute, column.write(rows), column.writeOthers(rows))));
        return new BitIndex(size, new Keys(keys, List.of()), rows.words(), further);
    }
}
