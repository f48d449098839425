package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/** Goes through the lines that a lead matches, 64 at a time. Not thread-safe. */
final class BitSearch {

    private BitIndex index;
    private LeadAttributes attributes = LeadAttributes.none();
    private long[] rows;
    private long[] beginnings = {};
    private int keys;
    private int word;
    private int words;
    private long left;

    BitSearch(BitIndex index) {
        this.index = index;
        this.rows = index.rows();
    }

    void begin(BitIndex searched, LeadAttributes lead) {
        index = searched;
        attributes = lead;
        rows = searched.rows();
        keys = searched.keys().size();
        if (beginnings.length < keys) {
            beginnings = new long[keys];
        }
        searched.keys().find(lead, beginnings);
        words = searched.words();
        word = -1;
        left = 0;
    }

    int next() {
        while (true) {
            while (left == 0) {
                word++;
                if (word == words) {
                    word--;
                    return index.size();
                }
                left = together();
            }
            int line = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            if (index.further().hold(line, attributes)) {
                return line;
            }
        }
    }

    /** The lines that all rows have in the current word. */
    private long together() {
        long lines = rows[word];
        for (int key = 0; key < keys; key++) {
            lines &= rows[(int) beginnings[key] + word];
        }
        return lines;
    }
}
