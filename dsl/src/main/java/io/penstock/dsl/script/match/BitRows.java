package io.penstock.dsl.script.match;

import java.util.BitSet;

/** Rows of bits as they are filled in, one after the other in one array. */
final class BitRows {

    private final int lines;
    private final long[] words;
    private int filled;

    /** Begins with the row in which every line has its bit. */
    BitRows(int lines, int rows) {
        this.lines = lines;
        // Two words more, as of every row two are read at once, however short it is.
        words = new long[rows * BitIndex.words(lines) + 2];
        add(without(new BitSet()));
    }

    /** Every line but some. */
    BitSet without(BitSet some) {
        BitSet all = new BitSet(lines);
        all.set(0, lines);
        all.andNot(some);
        return all;
    }

    /** Adds a row; the place where it begins. */
    int add(BitSet row) {
        int beginning = filled;
        long[] bits = row.toLongArray();
        System.arraycopy(bits, 0, words, beginning, bits.length);
        filled += BitIndex.words(lines);
        return beginning;
    }

    long[] words() {
        return words;
    }
}
