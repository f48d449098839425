package io.penstock.http.lead;

import io.penstock.application.delivery.DeliveryRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its attempts; price and reference are null until buyers' answers are read. Who is
 * shown the outcome only gets neither reason nor attempts.
 */
record DeliveryBody(
        String id,
        int company,
        String outcome,
        @Nullable String reason,
        @Nullable String price,
        @Nullable String reference,
        @Nullable Instant nextAttemptAt,
        @Nullable List<AttemptBody> attempts) {

    static DeliveryBody of(DeliveryRecord delivery, Disclosure disclosure) {
        boolean full = disclosure == Disclosure.FULL;
        return new DeliveryBody(
                delivery.id().value(),
                delivery.company().value(),
                delivery.outcome().key(),
                full ? delivery.reason().orElse(null) : null,
                null,
                null,
                delivery.nextAttemptAt().orElse(null),
                full ? delivery.attempts().stream().map(AttemptBody::of).toList() : null);
    }
}
