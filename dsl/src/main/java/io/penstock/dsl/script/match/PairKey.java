package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.util.Map;

/** Looks up what is known of a lead's values of two attributes together, as {@link Key}. */
final class PairKey {

    private final Attribute first;
    private final Attribute second;
    private final CodeTable table;

    /**
     * Prepares to look up.
     *
     * @param known what is known of the codes that {@link #together} makes one
     * @param otherwise the answer for any others
     */
    PairKey(Attribute first, Attribute second, Map<Long, Integer> known, int otherwise) {
        this.first = first;
        this.second = second;
        this.table = new CodeTable(known, otherwise);
    }

    static long together(int first, int second) {
        return ((long) first << Integer.SIZE) | Integer.toUnsignedLong(second);
    }

    /** What is known of the lead's values. */
    int find(LeadAttributes attributes) {
        return table.find(together(attributes.code(first), attributes.code(second)));
    }
}
