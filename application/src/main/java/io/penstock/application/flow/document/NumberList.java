package io.penstock.application.flow.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Numbers in a sentence. */
public final class NumberList {

    private NumberList() {}

    /** As in {@code 1 to 5, 7 and 90 to 100}; {@code none} where there are none. */
    public static String of(BitSet numbers) {
        List<String> runs = new ArrayList<>();
        int from = numbers.nextSetBit(0);
        while (from >= 0) {
            int to = numbers.nextClearBit(from) - 1;
            runs.add(from == to ? String.valueOf(from) : from + " to " + to);
            from = numbers.nextSetBit(to + 1);
        }
        return runs.isEmpty() ? "none" : Words.listed(runs, "and");
    }
}
