package io.penstock.http.lead;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.domain.delivery.BatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its attempts, and price and reference as the buyer said them when it accepted the
 * lead. Who is shown the outcome only gets nothing else that the buyer said, and no attempts.
 */
record DeliveryBody(
        String id,
        int company,
        String outcome,
        @Nullable String reason,
        @Nullable String price,
        @Nullable String reference,
        @Nullable Instant nextAttemptAt,
        @Nullable String batch,
        @Nullable List<AttemptBody> attempts) {

    static DeliveryBody of(DeliveryRecord delivery, Disclosure disclosure) {
        boolean full = disclosure == Disclosure.FULL;
        List<AttemptBody> attempts = delivery.attempts().stream().map(AttemptBody::of).toList();
        Optional<AttemptBody> last =
                full && !attempts.isEmpty() ? Optional.of(attempts.getLast()) : Optional.empty();
        return new DeliveryBody(
                delivery.id().value(),
                delivery.company().value(),
                delivery.outcome().key(),
                full ? delivery.reason().orElse(null) : null,
                last.map(AttemptBody::price).orElse(null),
                last.map(AttemptBody::reference).orElse(null),
                delivery.nextAttemptAt().orElse(null),
                delivery.batch().map(BatchId::value).orElse(null),
                full ? attempts : null);
    }
}
