package io.penstock.dsl.script.match;

import java.util.List;

/**
 * The lines of one script, inverted: found by the values that they ask for.
 *
 * <p>Immutable and thread-safe. Lines are counted from 0.
 */
public sealed interface LineIndex permits BitIndex, PostingIndex {

    /** Up to so many lines it is faster to look at all of them, 64 at a time. */
    int MOST_LINES_AS_BITS = 2_048;

    /** How many lines there are. */
    int size();

    /** Builds the index of lines, each given by its conditions, all of which must hold. */
    static LineIndex of(List<List<Condition>> lines) {
        if (lines.size() <= MOST_LINES_AS_BITS) {
            BitIndexBuilder builder = new BitIndexBuilder(lines);
            if (builder.isSmall()) {
                return builder.build();
            }
        }
        return new PostingIndexBuilder(lines).build();
    }
}
