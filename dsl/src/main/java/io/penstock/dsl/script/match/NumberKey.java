package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Map;

/** Looks lines up by a number, flag or country: a hash table with open addressing. */
final class NumberKey implements Key {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Attribute attribute;

    /** A value and its range, in turn; a free slot holds the value of no lead and no range. */
    private final long[] slots;

    private final int shift;
    private final int mask;

    NumberKey(Attribute attribute, Map<Long, Long> ranges) {
        this.attribute = attribute;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, ranges.size())) + 1;
        shift = Long.SIZE - bits;
        mask = (1 << bits) - 1;
        slots = new long[2 << bits];
        for (int slot = 0; slot <= mask; slot++) {
            slots[2 * slot] = LeadAttributes.ABSENT;
            slots[2 * slot + 1] = PostingLists.EMPTY;
        }
        ranges.forEach(this::put);
    }

    private void put(long value, long range) {
        int slot = slot(value);
        slots[2 * slot] = value;
        slots[2 * slot + 1] = range;
    }

    /** Where a value stands, or the free slot where it would. */
    private int slot(long value) {
        int slot = (int) ((value * GOLDEN) >>> shift);
        while (slots[2 * slot] != value && slots[2 * slot] != LeadAttributes.ABSENT) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    @Override
    public long range(LeadAttributes attributes) {
        return slots[2 * slot(attributes.number(attribute)) + 1];
    }
}
