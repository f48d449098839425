package io.penstock.dsl.script.match;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/**
 * The lists of an index, one after the other in one array, so that reading a list touches no other
 * memory. A list is known by its range: the place of its first word in the upper half of a long,
 * that behind its last in the lower. Immutable once filled.
 */
final class PostingLists {

    /** The range of a list without lines. */
    static final long EMPTY = 0;

    /** How many words a posting takes: the line and what to check, then the value to check for. */
    static final int WORDS = 2;

    private static final Attribute[] ATTRIBUTES = Attribute.values();
    private static final int UNCHECKED = 0xff;

    private final long[] words;
    private int filled;

    PostingLists(int postings) {
        words = new long[postings * WORDS];
    }

    /**
     * Adds a list.
     *
     * @param postings in the order of their lines
     * @return its range
     */
    long add(List<Posting> postings) {
        int first = filled;
        for (Posting posting : postings) {
            Condition.OneOf check = posting.check();
            int checked = check == null ? UNCHECKED : check.attribute().ordinal();
            words[filled] = ((long) posting.line() << Integer.SIZE) | checked;
            words[filled + 1] = check == null ? 0 : check.values()[0];
            filled += WORDS;
        }
        return ((long) first << Integer.SIZE) | filled;
    }

    static int first(long range) {
        return (int) (range >>> Integer.SIZE);
    }

    static int end(long range) {
        return (int) range;
    }

    /** The place of the first posting from a place on whose check the lead passes; else the end. */
    int nextPassed(int from, int end, LeadAttributes attributes) {
        int place = from;
        while (place < end && !isPassed(place, attributes)) {
            place += WORDS;
        }
        return place;
    }

    private boolean isPassed(int place, LeadAttributes attributes) {
        int checked = (int) words[place];
        return checked == UNCHECKED || attributes.number(ATTRIBUTES[checked]) == words[place + 1];
    }

    int line(int place) {
        return (int) (words[place] >>> Integer.SIZE);
    }
}
