package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/**
 * Goes through the lines that a lead matches by merging the lists for its values. Not thread-safe.
 */
final class PostingSearch {

    private PostingIndex index;
    private LeadAttributes attributes = LeadAttributes.none();
    private int count;
    private long[] ranges = {};
    private int[] places = {};
    private int[] ends = {};
    private int[] lines = {};

    PostingSearch(PostingIndex index) {
        this.index = index;
    }

    void begin(PostingIndex searched, LeadAttributes lead) {
        index = searched;
        attributes = lead;
        if (ranges.length < searched.mostLists()) {
            grow(searched.mostLists());
        }
        int keys = searched.keys().size();
        searched.keys().find(lead, ranges);
        count = 0;
        add(searched.always());
        for (int key = 0; key < keys; key++) {
            add(ranges[key]);
        }
    }

    private void grow(int lists) {
        ranges = new long[lists];
        places = new int[lists];
        ends = new int[lists];
        lines = new int[lists];
    }

    private void add(long range) {
        if (range != PostingLists.EMPTY) {
            ends[count] = PostingLists.end(range);
            advance(count, PostingLists.first(range));
            count++;
        }
    }

    int next() {
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
            if (index.further().hold(line, attributes)) {
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
