package io.penstock.http.lead;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BatchId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt of a delivery. */
record AttemptBody(
        Instant at,
        long durationMs,
        String request,
        @Nullable Integer status,
        @Nullable String answer,
        String outcome,
        @Nullable String reason,
        @Nullable String errorCode,
        boolean maybeDelivered,
        @Nullable String reference,
        @Nullable String price,
        @Nullable String batch) {

    static AttemptBody of(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted accepted -> accepted(attempt, accepted);
            case AttemptOutcome.Rejected(String reason) ->
                    of(attempt, "failure", reason, null, false);
            case AttemptOutcome.Errored error ->
                    of(
                            attempt,
                            "error",
                            error.reason(),
                            error.code().key(),
                            error.maybeDelivered());
        };
    }

    private static AttemptBody accepted(Attempt attempt, AttemptOutcome.Accepted accepted) {
        AttemptBody body = of(attempt, "success", null, null, false);
        return new AttemptBody(
                body.at,
                body.durationMs,
                body.request,
                body.status,
                body.answer,
                body.outcome,
                null,
                null,
                false,
                accepted.reference().orElse(null),
                accepted.price().map(BigDecimal::toPlainString).orElse(null),
                body.batch);
    }

    private static AttemptBody of(
            Attempt attempt,
            String outcome,
            @Nullable String reason,
            @Nullable String errorCode,
            boolean maybeDelivered) {
        return new AttemptBody(
                attempt.at(),
                attempt.duration().toMillis(),
                attempt.request(),
                attempt.status().isPresent() ? attempt.status().getAsInt() : null,
                attempt.answer().orElse(null),
                outcome,
                reason,
                errorCode,
                maybeDelivered,
                null,
                null,
                attempt.batch().map(BatchId::value).orElse(null));
    }
}
