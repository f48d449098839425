package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/**
 * Finds the lines that one lead after the other matches, each time from the first line to the last,
 * by merging the few lists of an index that concern the lead.
 *
 * <p>Not thread-safe. Allocates only when an index has more lists than any before.
 */
public final class LineSearch {

    private LineIndex index = LineIndex.of(List.of());
    private LeadAttributes attributes = LeadAttributes.none();
    private int count;
    private long[] ranges = {};
    private int[] places = {};
    private int[] ends = {};
    private int[] lines = {};

    /** Begins with the first line. */
    public void begin(LineIndex searched, LeadAttributes lead) {
        index = searched;
        attributes = lead;
        if (ranges.length < searched.mostLists()) {
            grow(searched.mostLists());
        }
        count = searched.ranges(lead, ranges);
        for (int list = 0; list < count; list++) {
            ends[list] = PostingLists.end(ranges[list]);
            advance(list, PostingLists.first(ranges[list]));
        }
    }

    private void grow(int lists) {
        ranges = new long[lists];
        places = new int[lists];
        ends = new int[lists];
        lines = new int[lists];
    }

    /** The next line whose conditions all hold; the number of lines when there is none left. */
    public int next() {
        while (true) {
            int nearest = 0;
            int line = index.size();
            for (int list = 0; list < count; list++) {
                if (lines[list] < line) {
                    line = lines[list];
                    nearest = list;
                }
            }
            if (line == index.size()) {
                return line;
            }
            advance(nearest, places[nearest] + PostingLists.WORDS);
            if (index.meetsFurther(line, attributes)) {
                return line;
            }
        }
    }

    private void advance(int list, int from) {
        int place = index.lists().nextPassed(from, ends[list], attributes);
        places[list] = place;
        lines[list] = place < ends[list] ? index.lists().line(place) : index.size();
    }
}
