package io.penstock.application.delivery;

import io.penstock.application.lead.NewDelivery;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
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
    private Map<String, Attempt> attemptsByToken = Map.of();
    private DeliveryRecord.Outcome outcome = DeliveryRecord.Outcome.PENDING;
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> nextAttemptAt;
    private @Nullable Lease lease;
    private int settledAttempts;
    private int delays;
    private Optional<Instant> firstAttemptAt = Optional.empty();

    InMemoryDelivery(
            LeadId lead, Decision decision, boolean priced, NewDelivery delivery, Instant from) {
        this.id = delivery.id();
        this.lead = lead;
        this.decision = decision.number();
        this.company = decision.company().orElseThrow();
        this.priced = priced;
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

    boolean isPending() {
        return nextAttemptAt.isPresent();
    }

    /** When it may be claimed; only while it is pending. */
    Instant dueAt() {
        return nextAttemptAt.orElseThrow();
    }

    boolean isHeldUnder(Lease claim, Instant now) {
        return isPending() && isUnder(claim) && dueAt().isAfter(now);
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
                claim);
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
        nextAttemptAt = effects.nextAttemptAt();
    }

    DeliveryRecord record() {
        return new DeliveryRecord(
                id,
                decision,
                company,
                outcome,
                reason,
                nextAttemptAt,
                List.copyOf(attemptsByToken.values()));
    }
}
