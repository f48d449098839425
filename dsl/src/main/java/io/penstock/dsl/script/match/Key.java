package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Attribute.Kind;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks up what is known of a lead's value of one attribute, by its code: two values may have one
 * code, see {@link LeadAttributes#code}, and must be told apart later. Small codes are places in an
 * array, others are found in a table. Immutable.
 */
final class Key {

    /** Codes below so many times the count of those that are known, and a few, count as small. */
    private static final int ROOM = 8;

    private static final int FEW = 1_024;

    private final Attribute attribute;
    private final int[] small;
    private final CodeTable others;

    /**
     * Prepares to look up.
     *
     * @param known what is known of each code
     * @param otherwise the answer for any other code, and for a lead that carries none
     */
    Key(Attribute attribute, Map<Integer, Integer> known, int otherwise) {
        this.attribute = attribute;
        // The codes of texts are hashes, of which small ones are as rare as any.
        int most = attribute.kind() == Kind.TEXT ? 0 : ROOM * known.size() + FEW;
        Map<Long, Integer> large = new HashMap<>();
        int end = 0;
        for (Map.Entry<Integer, Integer> entry : known.entrySet()) {
            int code = entry.getKey();
            if (code >= 0 && code < most) {
                end = Math.max(end, code + 1);
            } else {
                large.put((long) code, entry.getValue());
            }
        }
        small = new int[end];
        Arrays.fill(small, otherwise);
        known.forEach((code, value) -> {
            if (code >= 0 && code < small.length) {
                small[code] = value;
            }
        });
        others = new CodeTable(large, otherwise);
    }

    /** What is known of the lead's value. */
    int find(LeadAttributes attributes) {
        int code = attributes.code(attribute);
        if (code >= 0 && code < small.length) {
            return small[code];
        }
        return others.find(code);
    }
}
