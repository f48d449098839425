package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what is known of the text that a lead carries: a hash table with open addressing, of
 * folded texts. Immutable.
 */
final class TextKey {

    private static final int SPREAD = 0x9e3779b9;

    private final Attribute attribute;
    private final long otherwise;
    private final @Nullable String[] texts;
    private final long[] values;
    private final int shift;

    /**
     * Prepares to look up.
     *
     * @param known what is known of each folded text
     * @param otherwise the answer for any other text, and for a lead that carries none
     */
    TextKey(Attribute attribute, Map<String, Long> known, long otherwise) {
        this.attribute = attribute;
        this.otherwise = otherwise;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, known.size())) + 1;
        shift = Integer.SIZE - bits;
        texts = new @Nullable String[1 << bits];
        values = new long[1 << bits];
        Arrays.fill(values, otherwise);
        known.forEach(this::put);
    }

    private void put(String text, long value) {
        int slot = slot(text);
        texts[slot] = text;
        values[slot] = value;
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

    /** What is known of the lead's text. */
    long find(LeadAttributes attributes) {
        String folded = attributes.folded(attribute);
        return folded == null ? otherwise : values[slot(folded)];
    }
}
