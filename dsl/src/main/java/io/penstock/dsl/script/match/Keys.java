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
        for (int key = 0; key < all.length; key++) {
            found[key] = all[key].find(attributes);
        }
    }
}
