package io.penstock.dsl.script.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of lines, one after the other in one array, so that reading a list touches no other memory.
 * A list is known by the place of its first line, and behind its last stands the number of lines
 * that there are. Immutable once filled.
 */
final class PostingLists {

    /** The place of a list without lines. */
    static final int EMPTY = 0;

    private final int[] lines;
    private final int size;
    private int filled;

    /**
     * Begins with the list without lines.
     *
     * @param size how many lines there are
     * @param lists how many lists will be added
     * @param postings how many lines they have together
     */
    PostingLists(int size, int lists, int postings) {
        this.size = size;
        lines = new int[1 + lists + postings];
        add(List.of());
    }

    /**
     * Adds a list.
     *
     * @param list in ascending order
     * @return its place
     */
    int add(List<Integer> list) {
        int first = filled;
        for (int line : list) {
            lines[filled++] = line;
        }
        lines[filled++] = size;
        return first;
    }

    /** Adds lists; the place of each. */
    <K> Map<K, Integer> addAll(Map<K, List<Integer>> lists) {
        Map<K, Integer> places = new HashMap<>();
        lists.forEach((key, list) -> places.put(key, add(list)));
        return places;
    }

    int line(int place) {
        return lines[place];
    }
}
