package io.penstock.dsl.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers what is wrong with one text, at most 100 problems. Not thread-safe. */
public final class Problems {

    /** The most that are listed; one more says that there are others. */
    static final int MOST = 100;

    private static final Comparator<ExpressionProblem> BY_PLACE =
            Comparator.comparingInt(ExpressionProblem::line)
                    .thenComparingInt(ExpressionProblem::column);

    private final String source;
    private final int[] lineBegins;
    private final List<ExpressionProblem> found = new ArrayList<>();
    private boolean isCut;

    /** Nothing is wrong with this text yet. */
    public Problems(String source) {
        this.source = source;
        this.lineBegins =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, source.length())
                                        .filter(place -> source.charAt(place) == '\n')
                                        .map(place -> place + 1))
                        .toArray();
    }

    /** The text. */
    public String source() {
        return source;
    }

    /** Adds a problem for which no fix is known. */
    public void add(int from, int to, String message) {
        add(from, to, message, Optional.empty());
    }

    /**
     * Adds a problem.
     *
     * @param from where in the text it begins, from 0
     * @param to where it ends
     */
    public void add(int from, int to, String message, Optional<String> fix) {
        if (found.size() == MOST) {
            isCut = true;
            return;
        }
        int index = Arrays.binarySearch(lineBegins, from);
        int line = index >= 0 ? index : -index - 2;
        int begin = lineBegins[line];
        int lineEnd = line + 1 < lineBegins.length ? lineBegins[line + 1] - 1 : source.length();
        int length = Math.max(1, Math.min(to, lineEnd) - from);
        found.add(new ExpressionProblem(line + 1, from - begin + 1, length, message, fix));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by place. */
    public List<ExpressionProblem> list() {
        List<ExpressionProblem> all = new ArrayList<>(found);
        all.sort(BY_PLACE);
        if (isCut) {
            all.add(
                    new ExpressionProblem(
                            lineBegins.length,
                            1,
                            1,
                            "There are more than " + MOST + " problems; the others are not listed.",
                            Optional.empty()));
        }
        return List.copyOf(all);
    }

    /** A part of the text in quotes, cut after 40 characters. */
    public static String quoted(String text) {
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
