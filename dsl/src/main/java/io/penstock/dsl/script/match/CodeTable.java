package io.penstock.dsl.script.match;

import java.util.Map;

/** A hash table from whole numbers to whole numbers, with open addressing. Immutable. */
final class CodeTable {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Slots are this power of two times as many as numbers, so that few meet another first. */
    private static final int SPARE_BITS = 2;

    private static final int SPARE_BITS_OF_FEW = 5;
    private static final int FEW = 64;

    /** Stands in free slots; is never looked for with success, as no value has such a code. */
    private static final long FREE = Long.MIN_VALUE;

    /** A number and what is known of it, in turn. */
    private final long[] slots;

    private final int shift;
    private final int mask;

    /**
     * Fills the table.
     *
     * @param otherwise the answer for any other number
     */
    CodeTable(Map<Long, Integer> known, int otherwise) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, known.size()));
        bits += known.size() < FEW ? SPARE_BITS_OF_FEW : SPARE_BITS;
        shift = Long.SIZE - bits;
        mask = (1 << bits) - 1;
        slots = new long[2 * (mask + 1)];
        for (int slot = 0; slot <= mask; slot++) {
            slots[2 * slot] = FREE;
            slots[2 * slot + 1] = otherwise;
        }
        known.forEach((number, value) -> {
            int slot = slot(number);
            slots[2 * slot] = number;
            slots[2 * slot + 1] = value;
        });
    }

    /** Where a number stands, or the free slot where it would. */
    private int slot(long number) {
        int slot = (int) ((number * GOLDEN) >>> shift);
        while (slots[2 * slot] != number && slots[2 * slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int find(long number) {
        return (int) slots[2 * slot(number) + 1];
    }
}
