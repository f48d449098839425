package io.penstock.application.delivery;

import io.penstock.application.lead.Holder;
import io.penstock.application.lead.NewDelivery;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.flow.StageRef;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One delivery kept in memory. Not thread-safe. */
final class InMemoryDelivery {

    private final DeliveryId id;
    private final LeadId lead;
    private final int decision;
    private final CompanyId company;
    private final boolean priced;
    private final Optional<StageRef> stage;
    private Map<String, Attempt> attemptsByToken = Map.of();
    private DeliveryRecord.Outcome outcome = DeliveryRecord.Outcome.PENDING;
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> nextAttemptAt;
    private @Nullable Lease lease;
    private @Nullable InMemoryBatch batch;
    private int settledAttempts;
    private int delays;
    private Optional<Instant> firstAttemptAt = Optional.empty();

    InMemoryDelivery(
            LeadId lead, Holder holder, boolean priced, NewDelivery delivery, Instant from) {
        this.id = delivery.id();
        this.lead = lead;
        this.decision = holder.decision();
        this.company = holder.company();
        this.priced = priced;
        this.stage = delivery.stage();
        this.lease = delivery.lease().orElse(null);
        this.nextAttemptAt = Optional.of(delivery.lease().map(Lease::until).orElse(from));
    }

    DeliveryId id() {
        return id;
    }

    LeadId lead() {
        return lead;
    }

    /** The number of the decision that made it. */
    int decision() {
        return decision;
    }

    CompanyId company() {
        return company;
    }

    /** The stage of a flow that had it made. */
    Optional<StageRef> stage() {
        return stage;
    }

    boolean isPending() {
        return outcome == DeliveryRecord.Outcome.PENDING;
    }

    /** Whether it may be claimed some time, by itself. */
    boolean isQueued() {
        return nextAttemptAt.isPresent();
    }

    /** When it may be claimed; only while it is queued. */
    Instant dueAt() {
        return nextAttemptAt.orElseThrow();
    }

    boolean isHeldUnder(Lease claim, Instant now) {
        return isQueued() && isUnder(claim) && dueAt().isAfter(now);
    }

    DeliveryJob claim(Lease claim, Lead current) {
        lease = claim;
        nextAttemptAt = Optional.of(claim.until());
        return new DeliveryJob(
                id,
                current,
                company,
                decision,
                priced,
                settledAttempts,
                firstAttemptAt,
                delays,
                claim,
                stage);
    }

    /** Puts it into a batch, so that nobody claims it by itself. */
    void gather(InMemoryBatch into) {
        batch = into;
        lease = null;
        nextAttemptAt = Optional.empty();
    }

    /** Takes it out of its batch; where it is pending, it is due then. */
    void leaveBatch(Instant now) {
        batch = null;
        nextAttemptAt = isPending() ? Optional.of(now) : Optional.empty();
    }

    /** What is to be sent of it with its batch, under the claim of that where it is open still. */
    DeliveryJob job(Lease claim, Lead current, int attempts, Optional<Instant> first) {
        if (isPending()) {
            lease = claim;
        }
        return new DeliveryJob(
                id, current, company, decision, priced, attempts, first, 0, claim, stage);
    }

    void renew(Instant until) {
        nextAttemptAt = Optional.of(until);
    }

    void giveBack(Instant now) {
        lease = null;
        nextAttemptAt = Optional.of(now);
    }

    void postpone(Instant until) {
        lease = null;
        delays++;
        nextAttemptAt = Optional.of(until);
    }

    /** Adds the attempt of a claim, and tells whether it was not there yet. */
    boolean add(Lease claim, Attempt attempt) {
        if (attemptsByToken.isEmpty()) {
            attemptsByToken = new LinkedHashMap<>();
        }
        return attemptsByToken.putIfAbsent(claim.token(), attempt) == null;
    }

    boolean isUnder(Lease claim) {
        return lease != null && lease.token().equals(claim.token());
    }

    /** Calls it off; an attempt that is in the air may still settle it under its lease. */
    void cancel(String why) {
        outcome = DeliveryRecord.Outcome.CANCELLED;
        reason = Optional.of(why);
        nextAttemptAt = Optional.empty();
    }

    /** Whether nobody has settled it yet. */
    boolean isOpen() {
        return isPending() || isCancelled();
    }

    boolean isCancelled() {
        return outcome == DeliveryRecord.Outcome.CANCELLED;
    }

    void settle(Attempt attempt, SettlementEffects effects) {
        lease = null;
        settledAttempts++;
        firstAttemptAt = firstAttemptAt.or(() -> Optional.of(attempt.at()));
        outcome = effects.outcome();
        reason = isCancelled() ? reason : effects.reason();
        nextAttemptAt = effects.nextAttemptAt().filter(_ -> batch == null);
    }

    /** The attempts by the tokens of the claims that they were made under. */
    Map<String, Attempt> attempts() {
        return attemptsByToken;
    }

    DeliveryRecord.Outcome outcome() {
        return outcome;
    }

    DeliveryRecord record() {
        Optional<InMemoryBatch> in = Optional.ofNullable(batch);
        return new DeliveryRecord(
                id,
                decision,
                company,
                outcome,
                reason,
                isPending()
                        ? nextAttemptAt.or(() -> in.flatMap(InMemoryBatch::nextAt))
                        : nextAttemptAt,
                List.copyOf(attemptsByToken.values()),
                in.map(InMemoryBatch::id));
    }
}
