package io.penstock.http.server;

import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which page of a list is wanted whose items are numbered.
 *
 * @param cursor the number of the last item before the page
 * @param limit how many items at most, 1 to {@value #MOST}
 */
public record PageRequest(long cursor, int limit) {

    /** The most items that a page has. */
    public static final int MOST = 500;

    private static final int USUAL = 50;

    /**
     * Reads the parameters {@code cursor} and {@code limit} of a list with the newest first.
     *
     * @throws ProblemException 400 where one of them is not valid
     */
    public static PageRequest newestFirst(Call call) {
        return read(call, Long.MAX_VALUE);
    }

    /**
     * Reads the parameters {@code cursor} and {@code limit} of a list with the oldest first.
     *
     * @throws ProblemException 400 where one of them is not valid
     */
    public static PageRequest oldestFirst(Call call) {
        return read(call, 0);
    }

    private static PageRequest read(Call call, long start) {
        return new PageRequest(
                call.query("cursor").map(PageRequest::cursor).orElse(start),
                call.query("limit").map(PageRequest::limit).orElse(USUAL));
    }

    private static long cursor(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new ProblemException(
                    Problems.malformed("cursor", "must be the next of an earlier page"));
        }
        return Long.parseLong(text);
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw new ProblemException(
                    Problems.malformed("limit", "must be a whole number from 1 to " + MOST));
        }
        return Integer.parseInt(text);
    }

    /** How many items to fetch, so as to see whether there is a further page. */
    public int fetched() {
        return limit + 1;
    }

    /**
     * The page out of what was fetched.
     *
     * @param numberOf what the cursor counts
     */
    public <S, T> Items<T> page(
            List<S> fetched, ToLongFunction<S> numberOf, Function<S, T> toItem) {
        List<S> shown = fetched.subList(0, Math.min(limit, fetched.size()));
        String next =
                fetched.size() > limit
                        ? String.valueOf(numberOf.applyAsLong(shown.getLast()))
                        : null;
        return new Items<>(shown.stream().map(toItem).toList(), next);
    }
}
