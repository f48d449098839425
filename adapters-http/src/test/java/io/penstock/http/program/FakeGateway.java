package io.penstock.http.program;

import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.pixel.PixelGateway;
import io.penstock.domain.pixel.PixelRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** A gateway that answers what a test wants, when the test wants. Thread-safe. */
public final class FakeGateway implements DeliveryGateway, PixelGateway {

    /** When it is, in every test. */
    public static final Instant NOW = Instant.parse("2026-01-01T10:00:00.123Z");

    private volatile AttemptOutcome outcome = new AttemptOutcome.Accepted();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** Has every attempt end like this from now on. */
    public void answer(AttemptOutcome wanted) {
        outcome = wanted;
    }

    /** Keeps every attempt waiting until {@link #open}. */
    public void close() {
        gate = new CountDownLatch(1);
    }

    /** Lets the attempts that wait end. */
    public void open() {
        gate.countDown();
    }

    @Override
    public Attempt fire(PixelRequest request) {
        return new Attempt(
                NOW,
                Duration.ofMillis(9),
                request.verb() + " " + request.address(),
                OptionalInt.of(204),
                Optional.of("noted"),
                outcome);
    }

    @Override
    public Attempt send(DeliveryRequest request) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Attempt(
                NOW,
                Duration.ofMillis(7),
                "POST " + request.method().endpoint(),
                OptionalInt.of(200),
                Optional.of("{}"),
                outcome);
    }
}
