package io.penstock.application.configuration;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A place that names a document.
 *
 * @param user the document that names it
 * @param field the field of the user that does, as in {@code script} or {@code prices.5}
 * @param line where the field is a script, its line, from 1
 */
public record Use(DocumentKey user, String field, OptionalInt line) {

    public Use {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(field, "field");
    }

    /** As in {@code offer 3's script, line 2}. */
    @Override
    public String toString() {
        return user + "'s " + field + (line.isPresent() ? ", line " + line.getAsInt() : "");
    }
}
