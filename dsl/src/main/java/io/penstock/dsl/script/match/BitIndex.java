package io.penstock.dsl.script.match;

/**
 * For each value that a script names, a row of bits: which lines a lead with this value may match,
 * as they ask for it or ask nothing of the attribute. The rows of a lead's values together tell the
 * lines that match. Takes hardly a branch, so that short scripts are fastest this way.
 *
 * @param size how many lines there are
 * @param keys give the beginning of the row for a lead's value
 * @param rows the rows, one after the other, the first with a bit for every line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed
record BitIndex(int size, Keys keys, long[] rows, FurtherConditions further) implements LineIndex {

    /** How many words a row has. */
    int words() {
        return words(size);
    }

    static int words(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }
}
