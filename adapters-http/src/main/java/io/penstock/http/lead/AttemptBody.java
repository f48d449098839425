package io.penstock.http.lead;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
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
        boolean maybeDelivered) {

    static AttemptBody of(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted() -> of(attempt, "success", null, null, false);
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
                maybeDelivered);
    }
}
