package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/** Goes through the lines that a lead matches, 64 at a time. Not thread-safe. */
final class BitSearch {

    private long[] beginnings = {};
    private int word;
    private long left;

    void begin(BitIndex index, LeadAttributes lead) {
        int keys = index.keys().size();
        if (beginnings.length < keys) {
            beginnings = new long[keys];
        }
        index.keys().find(lead, beginnings);
        word = 0;
        left = index.size() == 0 ? 0 : together(index);
    }

    int next(BitIndex index, LeadAttributes lead) {
        while (true) {
            while (left == 0) {
                if (word + 1 >= index.words()) {
                    return index.size();
                }
                word++;
                left = together(index);
            }
            int line = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            if (index.further().hold(line, lead)) {
                return line;
            }
        }
    }

    /** The lines that all rows have in the current word. */
    private long together(BitIndex index) {
        long[] rows = index.rows();
        int keys = index.keys().size();
        long lines = rows[word];
        for (int key = 0; key < keys; key++) {
            lines &= rows[(int) beginnings[key] + word];
        }
        return lines;
    }
}
