package io.penstock.http.pixel;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt of a pixel. */
record PixelAttemptBody(
        Instant at,
        long durationMs,
        String request,
        @Nullable Integer status,
        @Nullable String answer,
        String outcome,
        @Nullable String reason,
        @Nullable String errorCode) {

    static PixelAttemptBody of(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Accepted _ -> of(attempt, "success", null, Optional.empty());
            case AttemptOutcome.Rejected(String reason) ->
                    of(attempt, "failure", reason, Optional.empty());
            case AttemptOutcome.Errored error ->
                    of(attempt, "error", error.reason(), Optional.of(error.code().key()));
        };
    }

    private static PixelAttemptBody of(
            Attempt attempt, String outcome, @Nullable String reason, Optional<String> errorCode) {
        return new PixelAttemptBody(
                attempt.at(),
                attempt.duration().toMillis(),
                attempt.request(),
                attempt.status().isPresent() ? attempt.status().getAsInt() : null,
                attempt.answer().orElse(null),
                outcome,
                reason,
                errorCode.orElse(null));
    }
}
