package io.penstock.domain.flow;

import java.util.Objects;

/**
 * How many leads a recipient may get by one place of a flow; those that it did not take do not
 * count.
 *
 * @param period over which time leads are counted
 * @param count how many there may be, 1 or more
 */
public record RecipientCap(CapSpan period, long count) {

    public RecipientCap {
        Objects.requireNonNull(period, "period");
        if (count < 1) {
            throw new IllegalArgumentException("A cap's count is 1 or more, not " + count + ".");
        }
    }
}
