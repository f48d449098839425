package io.penstock.application.configuration;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of a document that says something else than before.
 *
 * @param path the path to the key, as in {@code delivery.endpoint}
 * @param before what it said; null where it said nothing
 * @param after what it says now; null where it says nothing
 * @param unified the difference line by line in unified form, where it is a script
 */
public record Difference(
        String path, @Nullable Object before, @Nullable Object after, Optional<String> unified) {

    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(unified, "unified");
    }
}
