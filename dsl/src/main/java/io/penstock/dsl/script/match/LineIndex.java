package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one script, inverted: for each value that a script names, the lines that ask for it.
 * A line is listed under the values of that condition of its own which the fewest leads meet; a
 * line without such a condition is tried for every lead.
 *
 * <p>Immutable and thread-safe. Lines are counted from 0.
 */
public final class LineIndex {

    private final Key[] keys;
    private final PostingLists lists;
    private final long always;
    private final @Nullable Condition[][] further;

    LineIndex(List<Key> keys, PostingLists lists, long always, @Nullable Condition[][] further) {
        this.keys = keys.toArray(Key[]::new);
        this.lists = lists;
        this.always = always;
        this.further = further;
    }

    /** Builds the index of lines, each given by its conditions, all of which must hold. */
    public static LineIndex of(List<List<Condition>> lines) {
        return new LineIndexBuilder(lines).build();
    }

    /** How many lines there are. */
    public int size() {
        return further.length;
    }

    PostingLists lists() {
        return lists;
    }

    /** How many lists one lead may have to look through. */
    int mostLists() {
        return keys.length + 1;
    }

    /** The ranges of the lists that hold every line which the lead may match. */
    int ranges(LeadAttributes attributes, long[] ranges) {
        int count = 0;
        if (always != PostingLists.EMPTY) {
            ranges[count++] = always;
        }
        for (Key key : keys) {
            long range = key.range(attributes);
            if (range != PostingLists.EMPTY) {
                ranges[count++] = range;
            }
        }
        return count;
    }

    /** Whether the conditions hold that no list knows of. */
    boolean meetsFurther(int line, LeadAttributes attributes) {
        Condition[] conditions = further[line];
        if (conditions != null) {
            for (Condition condition : conditions) {
                if (!condition.holds(attributes)) {
                    return false;
                }
            }
        }
        return true;
    }
}
