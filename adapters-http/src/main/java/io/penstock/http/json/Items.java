package io.penstock.http.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as the API answers it.
 *
 * @param items what is on this page
 * @param next the cursor of the next page; null on the last one
 */
public record Items<T>(List<T> items, @Nullable String next) {

    /** A list that fits one page. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }
}
