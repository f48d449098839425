package io.penstock.application.pixel;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What postbacks may tell of the conversion that made a change.
 *
 * @param status what the company said
 * @param value the amount that it named
 * @param reference by what name it spoke of the lead
 */
public record ConversionFacts(
        String status, Optional<BigDecimal> value, Optional<String> reference) {

    public ConversionFacts {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reference, "reference");
    }

    /** The value of a name without {@code conversion.} before it. */
    @Nullable Object value(String name) {
        return switch (name) {
            case "status" -> status;
            case "value" -> value.orElse(null);
            case "reference" -> reference.orElse(null);
            default -> null;
        };
    }
}
