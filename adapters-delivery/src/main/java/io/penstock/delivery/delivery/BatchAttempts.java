package io.penstock.delivery.delivery;

import io.penstock.delivery.content.BatchBody;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Rejected;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the attempts of all kinds of batches have in common. */
final class BatchAttempts {

    private BatchAttempts() {}

    /** What the journal of a lead shows for the body: that lead, and no other. */
    static String excerpt(BatchBody body, int place) {
        return "Lead %d of %d:\n%s"
                .formatted(place + 1, body.parts().size(), body.parts().get(place).text());
    }

    /** An attempt that nothing came of, for nothing was sent. */
    static BatchAttempt unsent(
            BatchRequest request, BatchBody body, Instant at, AttemptOutcome outcome) {
        List<Attempt> each =
                body.parts().stream()
                        .map(part ->
                                new Attempt(
                                        at,
                                        Duration.ZERO,
                                        "",
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        part.refusal()
                                                .<AttemptOutcome>map(Rejected::new)
                                                .orElse(outcome),
                                        Optional.of(request.batch())))
                        .toList();
        return new BatchAttempt(outcome, false, each);
    }
}
