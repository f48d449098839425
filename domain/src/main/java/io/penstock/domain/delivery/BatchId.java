package io.penstock.domain.delivery;

import java.util.Objects;

/**
 * The id of a batch: opaque, and the idempotency key that a buyer sees with every attempt of it.
 *
 * @param value 1 to 40 Latin letters, digits and hyphens
 */
public record BatchId(String value) {

    public BatchId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 40) {
            throw new IllegalArgumentException("The id of a batch has 1 to 40 characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
