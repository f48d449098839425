package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/** The attributes by which lines are looked up; immutable. */
final class Keys {

    private final Key[] singles;
    private final PairKey[] pairs;

    Keys(List<Key> singles, List<PairKey> pairs) {
        this.singles = singles.toArray(Key[]::new);
        this.pairs = pairs.toArray(PairKey[]::new);
    }

    int size() {
        return singles.length + pairs.length;
    }

    /** Finds what is known of a lead's value of each attribute. */
    void find(LeadAttributes attributes, int[] found) {
        // Written out, as most scripts have four keys or fewer: leads lie one after the other in
        // memory, and a processor fetches ahead for a load that always reads the same attribute.
        int keys = singles.length;
        if (keys > 0) {
            found[0] = singles[0].find(attributes);
        }
        if (keys > 1) {
            found[1] = singles[1].find(attributes);
        }
        if (keys > 2) {
            found[2] = singles[2].find(attributes);
        }
        if (keys > 3) {
            found[3] = singles[3].find(attributes);
        }
        for (int key = 4; key < keys; key++) {
            found[key] = singles[key].find(attributes);
        }
        for (int pair = 0; pair < pairs.length; pair++) {
            found[keys + pair] = pairs[pair].find(attributes);
        }
    }
}
