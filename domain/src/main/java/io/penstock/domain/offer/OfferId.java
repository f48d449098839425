package io.penstock.domain.offer;

/**
 * The number of an offer.
 *
 * @param value 1 to 2,147,483,647
 */
public record OfferId(int value) implements Comparable<OfferId> {

    public OfferId {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "An offer's number is 1 or more, not " + value + ".");
        }
    }

    @Override
    public int compareTo(OfferId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
