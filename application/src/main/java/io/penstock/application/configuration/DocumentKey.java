package io.penstock.application.configuration;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Which document it is. Ordered by kind, then by number.
 *
 * @param kind its kind
 * @param id its number, 1 or more
 */
public record DocumentKey(DocumentKind kind, int id) implements Comparable<DocumentKey> {

    private static final Comparator<DocumentKey> ORDER =
            Comparator.comparing(DocumentKey::kind).thenComparingInt(DocumentKey::id);

    public DocumentKey {
        Objects.requireNonNull(kind, "kind");
        if (id < 1) {
            throw new IllegalArgumentException(
                    "The number of a document is 1 or more, not " + id + ".");
        }
    }

    /** The document with a number as texts write it; empty where there can be no such number. */
    public static Optional<DocumentKey> parse(DocumentKind kind, String number) {
        if (!number.matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(number);
        return id <= Integer.MAX_VALUE
                ? Optional.of(new DocumentKey(kind, (int) id))
                : Optional.empty();
    }

    /** Where the document stands in the whole configuration, as in {@code offers.3}. */
    public String path() {
        return kind.plural() + "." + id;
    }

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.key() + " " + id;
    }
}
