package io.penstock.application.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The lines that turn one text into another: as few as possible, found by Myers' greedy algorithm.
 */
final class LineEdits {

    /** Texts further apart are shown as one removed and one added block, to bound the work. */
    static final int MOST_EDITS = 1_000;

    private final List<String> before;
    private final List<String> after;

    private LineEdits(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What becomes of a line. */
    enum Kind {
        KEPT(' '),
        REMOVED('-'),
        ADDED('+');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** One line of both texts, of the first or of the second. */
    record Edit(Kind kind, String line) {}

    static List<Edit> between(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Edit> edits = new ArrayList<>();
        before.subList(0, start).forEach(line -> edits.add(new Edit(Kind.KEPT, line)));
        edits.addAll(
                new LineEdits(
                                before.subList(start, before.size() - end),
                                after.subList(start, after.size() - end))
                        .middle());
        before.subList(before.size() - end, before.size())
                .forEach(line -> edits.add(new Edit(Kind.KEPT, line)));
        return edits;
    }

    private List<Edit> middle() {
        int most = Math.min(MOST_EDITS, before.size() + after.size());
        int[] furthest = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            rounds.add(Arrays.copyOfRange(furthest, most + 1 - edits, most + 2 + edits));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int place = most + 1 + diagonal;
                boolean down =
                        diagonal == -edits
                                || (diagonal != edits && furthest[place - 1] < furthest[place + 1]);
                int old = follow(down ? furthest[place + 1] : furthest[place - 1] + 1, diagonal);
                furthest[place] = old;
                if (old >= before.size() && old - diagonal >= after.size()) {
                    return backtrack(rounds);
                }
            }
        }
        return blocks();
    }

    /** Goes on over equal lines. */
    private int follow(int old, int diagonal) {
        int end = old;
        while (end < before.size()
                && end - diagonal < after.size()
                && before.get(end).equals(after.get(end - diagonal))) {
            end++;
        }
        return end;
    }

    /** Walks from the ends back to the beginnings, through what each round had reached. */
    private List<Edit> backtrack(List<int[]> rounds) {
        List<Edit> edits = new ArrayList<>();
        int old = before.size();
        int fresh = after.size();
        for (int round = rounds.size() - 1; round > 0; round--) {
            int[] furthest = rounds.get(round);
            int diagonal = old - fresh;
            boolean down =
                    diagonal == -round
                            || (diagonal != round
                                    && at(furthest, round, diagonal - 1)
                                            < at(furthest, round, diagonal + 1));
            int earlierDiagonal = down ? diagonal + 1 : diagonal - 1;
            int earlierOld = at(furthest, round, earlierDiagonal);
            int earlierFresh = earlierOld - earlierDiagonal;
            while (old > earlierOld && fresh > earlierFresh) {
                edits.add(new Edit(Kind.KEPT, before.get(--old)));
                fresh--;
            }
            edits.add(
                    down
                            ? new Edit(Kind.ADDED, after.get(--fresh))
                            : new Edit(Kind.REMOVED, before.get(--old)));
        }
        while (old > 0) {
            edits.add(new Edit(Kind.KEPT, before.get(--old)));
        }
        Collections.reverse(edits);
        return edits;
    }

    private static int at(int[] furthest, int round, int diagonal) {
        return furthest[round + diagonal];
    }

    private List<Edit> blocks() {
        List<Edit> edits = new ArrayList<>();
        before.forEach(line -> edits.add(new Edit(Kind.REMOVED, line)));
        after.forEach(line -> edits.add(new Edit(Kind.ADDED, line)));
        return edits;
    }
}
