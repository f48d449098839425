package io.penstock.http.program;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.BatchRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A gateway that has every lead of a batch accepted. Thread-safe. */
final class FakeBatchGateway implements BatchGateway {

    @Override
    public BatchAttempt send(BatchRequest request) {
        AttemptOutcome outcome = new AttemptOutcome.Accepted();
        return new BatchAttempt(
                outcome,
                true,
                request.leads().stream()
                        .map(_ ->
                                new Attempt(
                                        FakeGateway.NOW,
                                        Duration.ofMillis(7),
                                        "POST " + request.method().endpoint(),
                                        OptionalInt.of(200),
                                        Optional.of("{}"),
                                        outcome,
                                        Optional.of(request.batch())))
                        .toList());
    }
}
