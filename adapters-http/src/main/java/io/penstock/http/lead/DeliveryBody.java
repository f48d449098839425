package io.penstock.http.lead;

import io.penstock.application.delivery.DeliveryRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with its attempts; price and reference are null until buyers' answers are read. */
record DeliveryBody(
        String id,
        int company,
        String outcome,
        @Nullable String reason,
        @Nullable String price,
        @Nullable String reference,
        @Nullable Instant nextAttemptAt,
        List<AttemptBody> attempts) {

    static DeliveryBody of(DeliveryRecord delivery) {
        return new DeliveryBody(
                delivery.id().value(),
                delivery.company().value(),
                delivery.outcome().key(),
                delivery.reason().orElse(null),
                null,
                null,
                delivery.nextAttemptAt().orElse(null),
                delivery.attempts().stream().map(AttemptBody::of).toList());
    }
}
