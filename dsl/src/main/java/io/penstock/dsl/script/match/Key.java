package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Attribute.Kind;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Arrays;
import java.util.Map;

/**
 * Looks up what is known of the value that a lead carries. Every value is a number, a text the hash
 * of its folded form: two texts may be one number, and must be told apart later. Small numbers are
 * places in an array, others are found in a hash table with open addressing. Immutable.
 */
final class Key {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Numbers below so many times the count of those that are known, and a few, count as small. */
    private static final int ROOM = 8;

    private static final int FEW = 1_024;

    /** Slots are this power of two times as many as numbers, so that few meet another first. */
    private static final int SPARE_BITS = 2;

    private final Attribute attribute;
    private final boolean text;
    private final long otherwise;
    private final long[] small;

    /** A number and what is known of it, in turn; a free slot holds the number of no lead. */
    private final long[] slots;

    private final int shift;
    private final int mask;

    /**
     * Prepares to look up.
     *
     * @param known what is known of each number
     * @param otherwise the answer for any other number, and for a lead that carries none
     */
    Key(Attribute attribute, Map<Long, Long> known, long otherwise) {
        this.attribute = attribute;
        this.text = attribute.kind() == Kind.TEXT;
        this.otherwise = otherwise;
        long most = text ? 0 : (long) ROOM * known.size() + FEW;
        int end = 0;
        int large = 0;
        for (long number : known.keySet()) {
            if (number < most) {
                end = Math.max(end, (int) number + 1);
            } else {
                large++;
            }
        }
        small = new long[end];
        Arrays.fill(small, otherwise);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, large)) + SPARE_BITS;
        shift = Long.SIZE - bits;
        mask = (1 << bits) - 1;
        slots = new long[2 << bits];
        for (int slot = 0; slot <= mask; slot++) {
            slots[2 * slot] = LeadAttributes.ABSENT;
            slots[2 * slot + 1] = otherwise;
        }
        known.forEach(this::put);
    }

    private void put(long number, long value) {
        if (number < small.length) {
            small[(int) number] = value;
        } else {
            int slot = slot(number);
            slots[2 * slot] = number;
            slots[2 * slot + 1] = value;
        }
    }

    /** Where a number stands, or the free slot where it would. */
    private int slot(long number) {
        int slot = (int) ((number * GOLDEN) >>> shift);
        while (slots[2 * slot] != number && slots[2 * slot] != LeadAttributes.ABSENT) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** What is known of the lead's value. */
    long find(LeadAttributes attributes) {
        long number = text ? textNumber(attributes) : attributes.number(attribute);
        if (number < small.length) {
            return number < 0 ? otherwise : small[(int) number];
        }
        return slots[2 * slot(number) + 1];
    }

    private long textNumber(LeadAttributes attributes) {
        String folded = attributes.folded(attribute);
        return folded == null ? LeadAttributes.ABSENT : textNumber(folded);
    }

    /** The number by which a folded text is looked up. */
    static long textNumber(String folded) {
        return Integer.toUnsignedLong(folded.hashCode());
    }
}
