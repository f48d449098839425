package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/** Goes through the lines that a lead matches, 64 at a time. Not thread-safe. */
final class BitSearch {

    private int[] beginnings = {};

    /** What stands for the time of the decision in the lottery. */
    private int time;

    private int word;

    /** The lines of the current word that are still to be looked at, and those of the next. */
    private long left;

    private long following;

    void begin(BitIndex index, LeadAttributes lead, Lottery lottery, int at) {
        int keys = index.keys().size();
        if (beginnings.length < keys) {
            beginnings = new int[keys];
        }
        int[] found = beginnings;
        index.keys().find(lead, found);
        // The first two words at once: short scripts, where it counts, have no others.
        long[] rows = index.rows();
        long first = rows[0] & lottery.open(at, 0);
        long second = rows[1] & lottery.open(at, 1);
        for (int key = 0; key < keys; key++) {
            int row = found[key];
            first &= rows[row];
            second &= rows[row + 1];
        }
        time = at;
        word = 0;
        left = first;
        following = index.words() > 1 ? second : 0;
    }

    int next(BitIndex index, LeadAttributes lead, Lottery lottery, long seed, long path) {
        int at = word;
        long rest = left;
        while (true) {
            while (rest != 0) {
                int line = at * Long.SIZE + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                if (lottery.wins(line, seed, path) != 0 && index.further().hold(line, lead)) {
                    word = at;
                    left = rest;
                    return line;
                }
            }
            at++;
            if (at >= index.words()) {
                return index.size();
            }
            rest = at == 1 ? following : together(index, at, lottery);
        }
    }

    /** The open lines that all rows have in the current word. */
    private long together(BitIndex index, int word, Lottery lottery) {
        long[] rows = index.rows();
        int keys = index.keys().size();
        long lines = rows[word] & lottery.open(time, word);
        for (int key = 0; key < keys; key++) {
            lines &= rows[beginnings[key] + word];
        }
        return lines;
    }
}
