package io.penstock.http.server;

import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Pages of lists whose items are counted; a page goes on after the last item of the one before. */
public final class Page {

    /** How many items a page has at most. */
    public static final int SIZE = 100;

    private static final String CURSOR = "cursor";

    private Page() {}

    /**
     * The number of the last item of the page before; empty where the first page is wanted.
     *
     * @throws ProblemException 400 where no page ended with such a cursor
     */
    public static OptionalLong cursor(Call call) {
        return call.query(CURSOR)
                .map(Page::number)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static long number(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new ProblemException(
                    Problems.malformed(CURSOR, "must be the member next of an earlier page"));
        }
        return Long.parseLong(cursor);
    }

    /**
     * A page of items.
     *
     * @param found the items of the page, and one more where there is another page
     * @param number the number of an item
     */
    public static <T> Items<T> of(List<T> found, ToLongFunction<T> number) {
        if (found.size() <= SIZE) {
            return Items.all(found);
        }
        List<T> items = List.copyOf(found.subList(0, SIZE));
        return new Items<>(items, Long.toString(number.applyAsLong(items.getLast())));
    }
}
