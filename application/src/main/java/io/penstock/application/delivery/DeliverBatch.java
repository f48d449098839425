package io.penstock.application.delivery;

import io.penstock.application.flow.FlowWakeups;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.RetryPlan;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt of a claimed batch, and settles what becomes of its leads. Thread-safe. */
public final class DeliverBatch {

    private static final Logger log = LoggerFactory.getLogger(DeliverBatch.class);

    private final RoutingBooks books;
    private final Receivers receivers;
    private final BatchGateway gateway;
    private final BatchSettlements settlements;
    private final SettlementPolicy policy;
    private final DeliveryObserver observer;
    private final FirstOutcomes outcomes;
    private final FlowWakeups wakeups;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public DeliverBatch(
            RoutingBooks books,
            BatchGateway gateway,
            DeliveryQueue deliveries,
            BatchQueue batches,
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
        this.settlements = new BatchSettlements(deliveries, batches, settings.idlePause());
        this.policy = policy;
        this.observer = observer;
        this.outcomes = outcomes;
        this.wakeups = wakeups;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Sends the batch as its company wants it now.
     *
     * @param isDown whether the company's endpoint is left alone now, so that its backup serves;
     *     asked only where that matters
     * @return how the attempt ended
     * @throws io.penstock.application.storage.StorageUnavailableException when the attempt could
     *     not be written down for long; it will be made again
     */
    public AttemptEnd deliver(BatchJob batch, BooleanSupplier isDown) {
        batch.leads().forEach(observer::begun);
        try {
            return attempt(batch, isDown);
        } finally {
            batch.leads().forEach(observer::ended);
        }
    }

    private AttemptEnd attempt(BatchJob batch, BooleanSupplier isDown) {
        Optional<Receiver> receiver = receivers.find(batch);
        if (receiver.isEmpty()) {
            String reason = batch.company() + " has no endpoint any more.";
            return settled(
                    batch,
                    unsent(batch, new AttemptOutcome.Rejected(reason)),
                    policy.plan(),
                    AnswerRules.DEFAULT,
                    true);
        }
        Company company = receiver.get().company();
        DeliveryMethod method = receiver.get().method();
        RetryPlan plan = policy.plan(method);
        boolean onBackup =
                method.backup().isPresent()
                        && (plan.isBackupsTurn(batch.attempts()) || isDown.getAsBoolean());
        BatchAttempt attempt = send(batch, company, onBackup ? method.onBackup() : method);
        // What was not sent says nothing about the endpoint.
        return settled(batch, attempt, plan, method.answers(), onBackup || !attempt.sent());
    }

    private BatchAttempt send(BatchJob batch, Company company, DeliveryMethod method) {
        BatchContent content = BatchContent.of(batch, company, secrets);
        try {
            return content.masked(gateway.send(content.request(method)), method);
        } catch (NoSuchSecretException | UnreadableSecretException e) {
            return unsent(batch, internal("It was not sent: " + e.getMessage(), false));
        } catch (RuntimeException e) {
            log.error("{}: an attempt failed in this program.", batch.title(), e);
            return unsent(
                    batch, internal("The attempt failed in this program; its log says why.", true));
        }
    }

    private static Errored internal(String reason, boolean maybeDelivered) {
        return new Errored(ErrorCode.INTERNAL, reason, maybeDelivered, Optional.empty());
    }

    private BatchAttempt unsent(BatchJob batch, AttemptOutcome outcome) {
        Attempt attempt =
                new Attempt(
                        clock.instant(),
                        Duration.ZERO,
                        "",
                        OptionalInt.empty(),
                        Optional.empty(),
                        outcome,
                        Optional.of(batch.id()));
        return new BatchAttempt(outcome, false, Collections.nCopies(batch.leads().size(), attempt));
    }

    private AttemptEnd settled(
            BatchJob batch,
            BatchAttempt attempt,
            RetryPlan plan,
            AnswerRules rules,
            boolean isElsewhere) {
        Instant now = clock.instant();
        BatchVerdict verdict = BatchVerdict.of(batch, attempt, policy, plan, now);
        List<Completion> completions =
                verdict.completions().stream().map(one -> whole(one, rules, now)).toList();
        List<Settled> settled = settlements.settle(batch, completions);
        Instant began = attempt.each().getFirst().at();
        if (!settlements.end(batch, began, verdict.again(), mayHaveArrived(attempt))) {
            log.warn("{} had passed to another worker.", batch.title());
        }
        IntStream.range(0, settled.size())
                .filter(place -> settled.get(place) != Settled.LEASE_LOST)
                .forEach(place -> tell(completions.get(place)));
        return new AttemptEnd(
                verdict.again(),
                isElsewhere,
                attempt.outcome() instanceof Errored error ? Optional.of(error) : Optional.empty());
    }

    private static boolean mayHaveArrived(BatchAttempt attempt) {
        return attempt.outcome() instanceof Errored error
                ? error.maybeDelivered()
                        || attempt.each().stream().anyMatch(one -> one.status().isPresent())
                : attempt.sent();
    }

    /** With what is charged and fired. */
    private Completion whole(Completion one, AnswerRules rules, Instant now) {
        return new Completion(
                one.job(),
                one.attempt(),
                Settlement.charged(one.settlement(), one.attempt(), rules),
                EndOfDelivery.pixels(one.job(), one.settlement(), books.current(), now));
    }

    private void tell(Completion completion) {
        observer.settled(completion.job(), completion.attempt(), completion.settlement());
        outcomes.settled(completion.job().lead().id());
        if (completion.job().stage().isPresent()
                && !(completion.settlement() instanceof Settlement.Retry)) {
            wakeups.woken(completion.job().lead().id());
        }
    }
}
