package io.penstock.application.configuration;

import java.util.Objects;

/**
 * Which document it is.
 *
 * @param kind its kind
 * @param id its number, 1 or more
 */
public record DocumentKey(DocumentKind kind, int id) {

    public DocumentKey {
        Objects.requireNonNull(kind, "kind");
        if (id < 1) {
            throw new IllegalArgumentException(
                    "The number of a document is 1 or more, not " + id + ".");
        }
    }

    @Override
    public String toString() {
        return kind.key() + " " + id;
    }
}
