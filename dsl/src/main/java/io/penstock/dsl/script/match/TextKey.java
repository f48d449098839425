package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks lines up by a folded text: a hash table with open addressing. */
final class TextKey implements Key {

    private static final int SPREAD = 0x9e3779b9;

    private final Attribute attribute;
    private final @Nullable String[] texts;
    private final long[] ranges;
    private final int shift;

    TextKey(Attribute attribute, Map<String, Long> ranges) {
        this.attribute = attribute;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, ranges.size())) + 1;
        shift = Integer.SIZE - bits;
        texts = new @Nullable String[1 << bits];
        this.ranges = new long[1 << bits];
        ranges.forEach(this::put);
    }

    private void put(String text, long range) {
        int slot = slot(text);
        texts[slot] = text;
        ranges[slot] = range;
    }

    /** Where a text stands, or the free slot where it would. */
    private int slot(String text) {
        int slot = (text.hashCode() * SPREAD) >>> shift;
        String there = texts[slot];
        while (there != null && !there.equals(text)) {
            slot = (slot + 1) & (texts.length - 1);
            there = texts[slot];
        }
        return slot;
    }

    @Override
    public long range(LeadAttributes attributes) {
        String folded = attributes.folded(attribute);
        return folded == null ? PostingLists.EMPTY : ranges[slot(folded)];
    }
}
