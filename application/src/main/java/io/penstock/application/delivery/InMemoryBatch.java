package io.penstock.application.delivery;

import io.penstock.application.delivery.BatchRecord.Part;
import io.penstock.application.delivery.BatchRecord.State;
import io.penstock.application.delivery.BatchRecord.Try;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One batch kept in memory. Not thread-safe. */
final class InMemoryBatch {

    private final BatchId id;
    private final CompanyId company;
    private final BatchFormat format;
    private final Instant madeAt;
    private final List<InMemoryDelivery> deliveries;
    private State state = State.GATHERED;
    private int attempts;
    private Optional<Instant> firstAttemptAt = Optional.empty();
    private Optional<Instant> nextAt;
    private @Nullable Lease lease;

    InMemoryBatch(
            BatchId id,
            CompanyId company,
            BatchFormat format,
            Instant madeAt,
            List<InMemoryDelivery> deliveries) {
        this.id = id;
        this.company = company;
        this.format = format;
        this.madeAt = madeAt;
        this.deliveries = new ArrayList<>(deliveries);
        this.nextAt = Optional.of(madeAt);
        deliveries.forEach(delivery -> delivery.gather(this));
    }

    BatchId id() {
        return id;
    }

    CompanyId company() {
        return company;
    }

    /** When it may be claimed; empty where it is finished. */
    Optional<Instant> nextAt() {
        return nextAt;
    }

    boolean isDue(Instant now) {
        return nextAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Claims it; empty where all of its leads are settled, so that it is finished. */
    Optional<BatchJob> claim(Lease claim, Function<LeadId, Lead> current, Instant now) {
        boolean fresh = state == State.GATHERED;
        if (fresh) {
            deliveries.stream()
                    .filter(delivery -> !delivery.isPending())
                    .forEach(delivery -> delivery.leaveBatch(now));
            deliveries.removeIf(delivery -> !delivery.isPending());
            state = State.BEGUN;
        }
        if (deliveries.stream().noneMatch(InMemoryDelivery::isPending)) {
            finish();
            return Optional.empty();
        }
        lease = claim;
        nextAt = Optional.of(claim.until());
        List<DeliveryJob> jobs =
                deliveries.stream()
                        .map(delivery ->
                                delivery.job(
                                        claim,
                                        current.apply(delivery.lead()),
                                        attempts,
                                        firstAttemptAt))
                        .toList();
        return Optional.of(
                new BatchJob(
                        id,
                        company,
                        format,
                        attempts,
                        firstAttemptAt,
                        claim,
                        jobs,
                        fresh,
                        jobs.getFirst().stage()));
    }

    boolean isUnder(Lease claim) {
        return lease != null && lease.token().equals(claim.token());
    }

    boolean isHeldUnder(Lease claim, Instant now) {
        return isUnder(claim) && nextAt.filter(at -> at.isAfter(now)).isPresent();
    }

    void renew(Instant until) {
        nextAt = Optional.of(until);
    }

    void giveBack(Instant now, boolean fresh) {
        state = fresh ? State.GATHERED : state;
        lease = null;
        nextAt = Optional.of(now);
    }

    void end(Instant began, Optional<Instant> again, boolean fresh) {
        state = fresh ? State.GATHERED : state;
        attempts++;
        firstAttemptAt = firstAttemptAt.or(() -> Optional.of(began));
        lease = null;
        nextAt = again;
        if (again.isEmpty()) {
            finish();
        }
    }

    private void finish() {
        state = State.FINISHED;
        nextAt = Optional.empty();
        lease = null;
    }

    BatchRecord record() {
        return new BatchRecord(
                id,
                company,
                format,
                madeAt,
                state,
                nextAt,
                deliveries.stream()
                        .map(one -> new Part(one.id(), one.lead(), one.outcome()))
                        .toList(),
                tries());
    }

    private List<Try> tries() {
        Map<String, List<Attempt>> byToken = new LinkedHashMap<>();
        for (InMemoryDelivery delivery : deliveries) {
            delivery.attempts()
                    .forEach((token, attempt) -> {
                        if (attempt.batch().equals(Optional.of(id))) {
                            byToken.computeIfAbsent(token, _ -> new ArrayList<>()).add(attempt);
                        }
                    });
        }
        return byToken.values().stream().map(InMemoryBatch::tried).toList();
    }

    private static Try tried(List<Attempt> each) {
        Attempt first = each.getFirst();
        int accepted = 0;
        int rejected = 0;
        int errors = 0;
        for (Attempt attempt : each) {
            switch (attempt.outcome()) {
                case AttemptOutcome.Accepted _ -> accepted++;
                case AttemptOutcome.Rejected _ -> rejected++;
                case AttemptOutcome.Errored _ -> errors++;
            }
        }
        return new Try(first.at(), first.duration(), first.status(), accepted, rejected, errors);
    }
}
