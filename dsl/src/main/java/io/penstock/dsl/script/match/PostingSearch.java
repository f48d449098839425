package io.penstock.dsl.script.match;

import io.penstock.domain.lead.LeadAttributes;

/**
 * Goes through the lines that a lead matches by merging the lists for its values. Not thread-safe.
 */
final class PostingSearch {

    private static final int ALL_LISTS = -1;

    /** Where each list goes on. */
    private int[] places = {};

    /** The line that each list has come to. */
    private int[] lines = {};

    /** The list whose line was handed out last. */
    private int advanced;

    /** What stands for the time of the decision in the lottery. */
    private int time;

    void begin(PostingIndex index, LeadAttributes lead, int at) {
        if (places.length < index.mostLists()) {
            places = new int[index.mostLists()];
            lines = new int[index.mostLists()];
        }
        index.keys().find(lead, places);
        places[index.keys().size()] = index.always();
        advanced = ALL_LISTS;
        time = at;
    }

    int next(PostingIndex index, LeadAttributes lead, Lottery lottery, long seed, long path) {
        int lists = index.mostLists();
        if (advanced == ALL_LISTS) {
            for (int list = 0; list < lists; list++) {
                advance(index, list, lottery, seed, path);
            }
        } else {
            advance(index, advanced, lottery, seed, path);
        }
        while (true) {
            int nearest = 0;
            for (int list = 1; list < lists; list++) {
                nearest = lines[list] < lines[nearest] ? list : nearest;
            }
            int line = lines[nearest];
            advanced = nearest;
            if (line == index.size() || index.further().hold(line, lead)) {
                return line;
            }
            advance(index, nearest, lottery, seed, path);
        }
    }

    /** Goes to the next line of a list that is open and wins. */
    private void advance(PostingIndex index, int list, Lottery lottery, long seed, long path) {
        PostingLists lists = index.lists();
        int place = places[list];
        int line = lists.line(place);
        while (line < index.size() && !mayGive(line, lottery, seed, path)) {
            line = lists.line(++place);
        }
        lines[list] = line;
        places[list] = place + 1;
    }

    private boolean mayGive(int line, Lottery lottery, long seed, long path) {
        long open = lottery.open(time, line / Long.SIZE) >>> line;
        return (lottery.wins(line, seed, path) & open) != 0;
    }
}
