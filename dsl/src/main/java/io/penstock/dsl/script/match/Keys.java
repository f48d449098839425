package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/** The attributes by which lines are looked up; immutable. */
final class Keys {

    private final Key[] all;

    Keys(List<Key> keys) {
        all = keys.toArray(Key[]::new);
    }

    int size() {
        return all.length;
    }

    /** Finds what is known of a lead's value of each attribute. */
    void find(LeadAttributes attributes, long[] found) {
        // Written out, as most scripts have four keys or fewer: leads lie one after the other in
        // memory, and a processor fetches ahead for a load that always reads the same attribute.
        int keys = all.length;
        if (keys > 0) {
            found[0] = all[0].find(attributes);
        }
        if (keys > 1) {
            found[1] = all[1].find(attributes);
        }
        if (keys > 2) {
            found[2] = all[2].find(attributes);
        }
        if (keys > 3) {
            found[3] = all[3].find(attributes);
        }
        for (int key = 4; key < keys; key++) {
            found[key] = all[key].find(attributes);
        }
    }
}
