package io.penstock.domain.cap;

import java.util.Objects;

/**
 * A promise: of this type, in this period, the company gets at most so many leads. The manual's
 * {@code max(period,type,count)}.
 *
 * @param period over which time leads are counted
 * @param type which leads are counted
 * @param count how many there may be, 1 or more
 */
public record Cap(CapPeriod period, CapType type, long count) {

    public Cap {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(type, "type");
        if (count < 1) {
            throw new IllegalArgumentException("A cap's count is 1 or more, not " + count + ".");
        }
    }

    /** Whether one more lead fits where so many are counted already. */
    public boolean hasRoom(long used) {
        return used < count;
    }

    /** The cap as a script writes it. */
    @Override
    public String toString() {
        return "max(" + period.key() + "," + type.key() + "," + count + ")";
    }
}
