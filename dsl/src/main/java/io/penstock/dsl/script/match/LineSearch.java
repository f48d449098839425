package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/**
 * Finds the lines that one lead after the other matches, each time from the first line to the last.
 *
 * <p>Not thread-safe. Allocates only when an index has more keys than any before. Keeps nothing but
 * numbers: to store a reference in an object that lives long costs some collectors more than the
 * search does, so the index and the lead are given anew each time.
 */
public final class LineSearch {

    private final BitSearch bits = new BitSearch();
    private final PostingSearch postings = new PostingSearch();

    /** Begins with the first line. */
    public void begin(LineIndex index, LeadAttributes lead) {
        begin(index, lead, Lottery.ALL, 0);
    }

    /**
     * Begins with the first line.
     *
     * @param lottery that with which lines are asked for next
     * @param time what stands for the time of the decision in that lottery
     */
    public void begin(LineIndex index, LeadAttributes lead, Lottery lottery, int time) {
        if (index instanceof BitIndex searched) {
            bits.begin(searched, lead, lottery, time);
        } else if (index instanceof PostingIndex searched) {
            postings.begin(searched, lead, time);
        }
    }

    /**
     * The next line whose conditions all hold; the number of lines when there is none left.
     *
     * @param index that with which the search began
     * @param lead that with which the search began
     */
    public int next(LineIndex index, LeadAttributes lead) {
        return next(index, lead, Lottery.ALL, 0, 0);
    }

    /**
     * The next line whose conditions all hold and which is open and wins; the number of lines when
     * there is none left.
     *
     * @param index that with which the search began
     * @param lead that with which the search began
     * @param lottery that with which the search began
     */
    public int next(LineIndex index, LeadAttributes lead, Lottery lottery, long seed, long path) {
        if (index instanceof BitIndex searched) {
            return bits.next(searched, lead, lottery, seed, path);
        }
        return postings.next((PostingIndex) index, lead, lottery, seed, path);
    }
}
