package io.penstock.application.delivery;

import io.penstock.application.expression.SecretMask;
import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.RetryPlan;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt of a claimed delivery, and settles what becomes of it. Thread-safe. */
public final class DeliverLead {

    private static final Logger log = LoggerFactory.getLogger(DeliverLead.class);

    private static final int MOST_TRIES = 60;

    private final RoutingBooks books;
    private final Receivers receivers;
    private final DeliveryGateway gateway;
    private final GroupedSettlements settlements;
    private final SettlementPolicy policy;
    private final DeliveryObserver observer;
    private final FirstOutcomes outcomes;
    private final FlowWakeups wakeups;
    private final Secrets secrets;
    private final Duration pause;
    private final InstantSource clock;

    @Inject
    public DeliverLead(
            RoutingBooks books,
            DeliveryGateway gateway,
            DeliveryQueue queue,
            SettlementPolicy policy,
            DeliveryObserver observer,
            FirstOutcomes outcomes,
            FlowWakeups wakeups,
            Secrets secrets,
            WorkerSettings settings,
            InstantSource clock) {
        this.books = books;
        this.receivers = new Receivers(books);
        this.gateway = gateway;
        this.settlements = new GroupedSettlements(queue);
        this.policy = policy;
        this.observer = observer;
        this.outcomes = outcomes;
        this.wakeups = wakeups;
        this.secrets = secrets;
        this.pause = settings.idlePause();
        this.clock = clock;
    }

    /**
     * Sends the lead as its company wants it now, so that a mended endpoint serves the retries too.
     *
     * @param isDown whether the company's endpoint is left alone now, so that its backup serves;
     *     asked only where that matters
     * @return how the attempt ended
     * @throws StorageUnavailableException when the attempt could not be written down for long; it
     *     will be made again
     */
    public AttemptEnd deliver(DeliveryJob job, BooleanSupplier isDown) {
        observer.begun(job);
        try {
            return attempt(job, isDown);
        } finally {
            observer.ended(job);
        }
    }

    private AttemptEnd attempt(DeliveryJob job, BooleanSupplier isDown) {
        Optional<Receiver> receiver = receivers.find(job);
        if (receiver.isEmpty()) {
            return settled(
                    job,
                    unsent(
                            new AttemptOutcome.Rejected(
                                    job.company() + " has no endpoint any more.")),
                    policy.plan(),
                    AnswerRules.DEFAULT,
                    true);
        }
        Company company = receiver.get().company();
        DeliveryMethod method = receiver.get().method();
        RetryPlan plan = policy.plan(method);
        boolean onBackup =
                method.backup().isPresent()
                        && (plan.isBackupsTurn(job.attempts()) || isDown.getAsBoolean());
        Attempt attempt = send(job, company, onBackup ? method.onBackup() : method);
        // What was not sent says nothing about the endpoint.
        return settled(
                job, attempt, plan, method.answers(), onBackup || attempt.request().isEmpty());
    }

    private AttemptEnd settled(
            DeliveryJob job,
            Attempt attempt,
            RetryPlan plan,
            AnswerRules rules,
            boolean isElsewhere) {
        Instant now = clock.instant();
        Settlement settlement =
                Settlement.charged(policy.settle(job, attempt, plan, now), attempt, rules);
        Optional<PixelRun> pixels = EndOfDelivery.pixels(job, settlement, books.current(), now);
        switch (settle(new Completion(job, attempt, settlement, pixels))) {
            case NOW, BEFORE -> {
                observer.settled(job, attempt, settlement);
                outcomes.settled(job.lead().id());
                if (job.stage().isPresent() && !(settlement instanceof Settlement.Retry)) {
                    wakeups.woken(job.lead().id());
                }
            }
            case LEASE_LOST -> log.warn("Delivery {} had passed to another worker.", job.id());
        }
        return AttemptEnd.of(attempt, settlement, isElsewhere);
    }

    /**
     * An attempt that is not written down is made again by whoever claims the delivery next, so
     * storage is given time to come back: saying the same again changes nothing.
     */
    private Settled settle(Completion completion) {
        for (int tries = 1; ; tries++) {
            try {
                return settlements.settle(completion);
            } catch (StorageUnavailableException | OutcomeUnknownException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                log.warn(
                        "Delivery {}: its attempt is not written down yet: {}",
                        completion.job().id(),
                        e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private Attempt send(DeliveryJob job, Company company, DeliveryMethod method) {
        DeliveryVariables variables = new DeliveryVariables(job, company, secrets);
        try {
            Attempt attempt =
                    gateway.send(
                            new DeliveryRequest(
                                    job.id(), method, DeliveryContent.of(job.lead()), variables));
            return SecretMask.of(attempt, variables.secrets().told(method, variables));
        } catch (NoSuchSecretException | UnreadableSecretException e) {
            return unsent(
                    new AttemptOutcome.Errored(
                            ErrorCode.INTERNAL,
                            "It was not sent: " + e.getMessage(),
                            false,
                            Optional.empty()));
        } catch (RuntimeException e) {
            log.error("Delivery {}: an attempt failed in this program.", job.id(), e);
            return unsent(
                    new AttemptOutcome.Errored(
                            ErrorCode.INTERNAL,
                            "The attempt failed in this program; its log says why.",
                            true,
                            Optional.empty()));
        }
    }

    private Attempt unsent(AttemptOutcome outcome) {
        return new Attempt(
                clock.instant(), Duration.ZERO, "", OptionalInt.empty(), Optional.empty(), outcome);
    }
}
