package io.penstock.application.pixel;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What pixels may tell of a delivery.
 *
 * @param id its id, which the buyer knows too
 * @param outcome how it ended: {@code success}, {@code failure} or {@code error}
 * @param reason why it ended without success
 * @param price what the buyer pays, as it said or as is configured
 * @param reference by what name the buyer knows the lead
 * @param status the HTTP status of the last answer
 * @param attempts how many attempts were made, 0 or more
 */
public record DeliveryFacts(
        String id,
        String outcome,
        Optional<String> reason,
        Optional<BigDecimal> price,
        Optional<String> reference,
        OptionalInt status,
        int attempts) {

    public DeliveryFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(status, "status");
    }

    /** The value of a name without {@code delivery.} before it. */
    @Nullable Object value(String name) {
        return switch (name) {
            case "id", "transaction_id" -> id;
            case "outcome" -> outcome;
            case "success" -> outcome.equals("success");
            case "reason" -> reason.orElse(null);
            case "price" -> price.orElse(null);
            case "reference" -> reference.orElse(null);
            case "status" -> status.isPresent() ? status.getAsInt() : null;
            case "attempts" -> attempts;
            default -> null;
        };
    }
}
