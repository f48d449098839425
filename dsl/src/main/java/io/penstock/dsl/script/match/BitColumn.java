package io.penstock.dsl.script.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The lines that ask for the values of one attribute, each value a number as in {@link Key}. */
final class BitColumn {

    private final Map<Long, BitSet> byValue = new HashMap<>();
    private final BitSet asking = new BitSet();

    void add(int line, long value) {
        byValue.computeIfAbsent(value, _ -> new BitSet()).set(line);
        asking.set(line);
    }

    /** How many rows the column takes: one for each value, and one for all others. */
    int rows() {
        return byValue.size() + 1;
    }

    /** Writes the row for values that no line asks for; its beginning. */
    long writeOthers(BitRows rows) {
        return rows.add(rows.without(asking));
    }

    /** Writes the rows of the values; the beginning of each. */
    Map<Long, Long> write(BitRows rows) {
        Map<Long, Long> beginnings = new HashMap<>();
        byValue.forEach((value, lines) -> {
            BitSet row = rows.without(asking);
            row.or(lines);
            beginnings.put(value, rows.add(row));
        });
        return beginnings;
    }
}
