package io.penstock.domain.source;

/**
 * The number of a source, the value of a lead's attribute {@code user}.
 *
 * @param value 1 to 2,147,483,647
 */
public record SourceId(int value) implements Comparable<SourceId> {

    public SourceId {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "A source's number is 1 or more, not " + value + ".");
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
