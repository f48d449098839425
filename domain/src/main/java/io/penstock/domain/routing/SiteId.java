package io.penstock.domain.routing;

/**
 * The number of a site, the value of a lead's attribute {@code site}.
 *
 * @param value 1 to 2,147,483,647
 */
public record SiteId(int value) implements Comparable<SiteId> {

    public SiteId {
        if (value < 1) {
            throw new IllegalArgumentException("A site's number is 1 or more, not " + value + ".");
        }
    }

    @Override
    public int compareTo(SiteId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
