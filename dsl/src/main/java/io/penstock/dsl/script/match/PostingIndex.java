package io.penstock.dsl.script.match;

/**
 * For each value that a script names, the lines that ask for it. A line is listed under the values
 * of that condition of its own which the fewest leads meet, or of two where one leaves many; a line
 * without such a condition is tried for every lead. Costs no more for a long script than for a
 * short one, if a lead meets no more of its lines.
 *
 * @param size how many lines there are
 * @param keys give the places of the lists for a lead's values
 * @param always the place of the list of lines to be tried for every lead
 */
record PostingIndex(int size, Keys keys, PostingLists lists, int always, FurtherConditions further)
        implements LineIndex {

    /** How many lists one lead may have to look through. */
    int mostLists() {
        return keys.size() + 1;
    }
}
