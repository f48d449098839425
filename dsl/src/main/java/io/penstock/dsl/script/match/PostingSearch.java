package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/**
 * Goes through the lines that a lead matches by merging the lists for its values. Not thread-safe.
 */
final class PostingSearch {

    private int count;
    private long[] ranges = {};
    private int[] places = {};
    private int[] ends = {};
    private int[] lines = {};

    void begin(PostingIndex index, LeadAttributes lead) {
        if (ranges.length < index.mostLists()) {
            grow(index.mostLists());
        }
        int keys = index.keys().size();
        index.keys().find(lead, ranges);
        count = 0;
        add(index, index.always(), lead);
        for (int key = 0; key < keys; key++) {
            add(index, ranges[key], lead);
        }
    }

    private void grow(int lists) {
        ranges = new long[lists];
        places = new int[lists];
        ends = new int[lists];
        lines = new int[lists];
    }

    private void add(PostingIndex index, long range, LeadAttributes lead) {
        if (range != PostingLists.EMPTY) {
            ends[count] = PostingLists.end(range);
            advance(index, count, PostingLists.first(range), lead);
            count++;
        }
    }

    int next(PostingIndex index, LeadAttributes lead) {
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
            advance(index, nearest, places[nearest] + PostingLists.WORDS, lead);
            if (index.further().hold(line, lead)) {
                return line;
            }
        }
    }

    private void advance(PostingIndex index, int list, int from, LeadAttributes lead) {
        PostingLists lists = index.lists();
        int place = lists.nextPassed(from, ends[list], lead);
        places[list] = place;
        lines[list] = place < ends[list] ? lists.line(place) : index.size();
    }
}
