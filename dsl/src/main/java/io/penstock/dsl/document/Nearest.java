package io.penstock.dsl.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that someone most likely meant. */
public final class Nearest {

    private static final int LONGEST_WORD = 40;

    private Nearest() {}

    /**
     * The known word that the fewest slips of a finger turn into the given one, regardless of case.
     * A slip inserts, drops, replaces or swaps letters; one slip is allowed, and one more for every
     * four letters. Of equally near words the first in the alphabet is given.
     *
     * @return nothing when no word is that near, or the word is longer than 40 characters
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String folded = word.toLowerCase(Locale.ROOT);
        int fewest = Math.min(1 + folded.length() / 4, Math.max(0, folded.length() - 1)) + 1;
        String nearest = null;
        for (String candidate : known) {
            int slips = slips(folded, candidate.toLowerCase(Locale.ROOT));
            boolean better =
                    slips < fewest
                            || (slips == fewest
                                    && nearest != null
                                    && candidate.compareTo(nearest) < 0);
            if (better) {
                fewest = slips;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The optimal string alignment distance. */
    private static int slips(String from, String to) {
        if (to.length() > 2 * LONGEST_WORD) {
            return Integer.MAX_VALUE;
        }
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                distance[row][column] = slips(from, to, row, column, distance);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int slips(String from, String to, int row, int column, int[][] distance) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int least =
                Math.min(
                        distance[row - 1][column - 1] + replaced,
                        1 + Math.min(distance[row - 1][column], distance[row][column - 1]));
        boolean swapped =
                row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(least, distance[row - 2][column - 2] + 1) : least;
    }
}
