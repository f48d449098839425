package io.penstock.dsl.script.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The lines that ask for the values of one attribute, each by its code, see {@link Key}. */
final class BitColumn {

    private final Map<Integer, BitSet> byCode = new HashMap<>();
    private final BitSet asking = new BitSet();

    void add(int line, int code) {
        byCode.computeIfAbsent(code, _ -> new BitSet()).set(line);
        asking.set(line);
    }

    /** How many rows the column takes: one for each value, and one for all others. */
    int rows() {
        return byCode.size() + 1;
    }

    /** Writes the row for values that no line asks for; its beginning. */
    int writeOthers(BitRows rows) {
        return rows.add(rows.without(asking));
    }

    /** Writes the rows of the values; the beginning of each. */
    Map<Integer, Integer> write(BitRows rows) {
        Map<Integer, Integer> beginnings = new HashMap<>();
        byCode.forEach((code, lines) -> {
            BitSet row = rows.without(asking);
            row.or(lines);
            beginnings.put(code, rows.add(row));
        });
        return beginnings;
    }
}
