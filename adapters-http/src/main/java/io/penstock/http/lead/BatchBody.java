package io.penstock.http.lead;

import io.penstock.application.delivery.BatchRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch with its leads and attempts. */
record BatchBody(
        String id,
        int company,
        String format,
        String state,
        Instant madeAt,
        @Nullable Instant nextAttemptAt,
        List<Lead> leads,
        List<Attempt> attempts) {

    /** A lead in the batch, with its delivery. */
    record Lead(String lead, String delivery, String outcome) {}

    /** An attempt, with how many leads it ended well for, and how many badly. */
    record Attempt(
            Instant at,
            long durationMs,
            @Nullable Integer status,
            int success,
            int failure,
            int error) {}

    static BatchBody of(BatchRecord batch) {
        return new BatchBody(
                batch.id().value(),
                batch.company().value(),
                batch.format().key(),
                batch.state().key(),
                batch.madeAt(),
                batch.nextAttemptAt().orElse(null),
                batch.leads().stream()
                        .map(part ->
                                new Lead(
                                        part.lead().value(),
                                        part.delivery().value(),
                                        part.outcome().key()))
                        .toList(),
                batch.attempts().stream().map(BatchBody::attempt).toList());
    }

    private static Attempt attempt(BatchRecord.Try made) {
        return new Attempt(
                made.at(),
                made.duration().toMillis(),
                made.status().isPresent() ? made.status().getAsInt() : null,
                made.accepted(),
                made.rejected(),
                made.errors());
    }
}
