package io.penstock.domain.company;

/**
 * The number of a company, as {@code #N} names it in a script.
 *
 * @param value 1 to 2,147,483,647
 */
public record CompanyId(int value) implements Comparable<CompanyId> {

    public CompanyId {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "A company's number is 1 or more, not " + value + ".");
        }
    }

    @Override
    public int compareTo(CompanyId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
