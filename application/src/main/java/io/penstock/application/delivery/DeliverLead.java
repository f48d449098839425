package io.penstock.application.delivery;

import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt of a claimed delivery, and settles what becomes of it. Thread-safe. */
public final class DeliverLead {

    private static final Logger log = LoggerFactory.getLogger(DeliverLead.class);

    private final RoutingBooks books;
    private final DeliveryGateway gateway;
    private final DeliveryQueue queue;
    private final SettlementPolicy policy;
    private final DeliveryObserver observer;
    private final FirstOutcomes outcomes;
    private final InstantSource clock;

    @Inject
    public DeliverLead(
            RoutingBooks books,
            DeliveryGateway gateway,
            DeliveryQueue queue,
            SettlementPolicy policy,
            DeliveryObserver observer,
            FirstOutcomes outcomes,
            InstantSource clock) {
        this.books = books;
        this.gateway = gateway;
        this.queue = queue;
        this.policy = policy;
        this.observer = observer;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Sends the lead as its company wants it now, so that a mended endpoint serves the retries too.
     * Where storage goes away meanwhile, the attempt is settled by whoever claims the job next.
     */
    public void deliver(DeliveryJob job) {
        Attempt attempt =
                books.current()
                        .company(job.company())
                        .flatMap(Company::delivery)
                        .map(method -> send(job, method))
                        .orElseGet(() -> undeliverable(job));
        Settlement settlement = policy.settle(job, attempt, clock.instant());
        try {
            if (queue.settle(job, attempt, settlement)) {
                observer.settled(job, attempt, settlement);
                outcomes.settled(job.lead().id());
            } else {
                log.warn(
                        "Delivery {} had passed to another worker when its attempt ended.",
                        job.id());
            }
        } catch (StorageUnavailableException e) {
            log.error(
                    "The attempt of delivery {} is not written down: {}", job.id(), e.getMessage());
        }
    }

    private Attempt send(DeliveryJob job, DeliveryMethod method) {
        return gateway.send(new DeliveryRequest(job.id(), method, DeliveryContent.of(job.lead())));
    }

    private Attempt undeliverable(DeliveryJob job) {
        return new Attempt(
                clock.instant(),
                Duration.ZERO,
                "",
                OptionalInt.empty(),
                Optional.empty(),
                new AttemptOutcome.Rejected(job.company() + " has no endpoint any more."));
    }
}
