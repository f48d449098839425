package io.penstock.domain.routing;

/**
 * The number of a rotator, as {@code rot(N)} and {@code bucket(N)} name it in a script.
 *
 * @param value 1 to 2,147,483,647
 */
public record RotatorId(int value) implements Comparable<RotatorId> {

    public RotatorId {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "A rotator's number is 1 or more, not " + value + ".");
        }
    }

    @Override
    public int compareTo(RotatorId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
