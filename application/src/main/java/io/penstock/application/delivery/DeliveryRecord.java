package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.DeliveryId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery as it stands now.
 *
 * @param id its id
 * @param decision the number of the decision by which the company got the lead, 1 or more
 * @param company who is to get the lead
 * @param outcome how it stands
 * @param reason why it ended without success; present only where it did
 * @param nextAttemptAt when the next attempt is due, or the running one's lease ends; present
 *     exactly while it is pending
 * @param attempts the attempts that were made, oldest first
 * @param batch the batch that it is sent with, once it is in one
 */
public record DeliveryRecord(
        DeliveryId id,
        int decision,
        CompanyId company,
        Outcome outcome,
        Optional<String> reason,
        Optional<Instant> nextAttemptAt,
        List<Attempt> attempts,
        Optional<BatchId> batch) {

    /** How a delivery stands. */
    public enum Outcome {
        /** It is still to be made. */
        PENDING,
        /** The company has the lead. */
        SUCCESS,
        /** The company said no. */
        FAILURE,
        /** Nobody answered properly until the attempts ended. */
        ERROR,
        /** It was called off before it was made. */
        CANCELLED;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DeliveryRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(nextAttemptAt, "nextAttemptAt");
        attempts = List.copyOf(attempts);
        Objects.requireNonNull(batch, "batch");
    }

    /** A delivery that is in no batch. */
    public DeliveryRecord(
            DeliveryId id,
            int decision,
            CompanyId company,
            Outcome outcome,
            Optional<String> reason,
            Optional<Instant> nextAttemptAt,
            List<Attempt> attempts) {
        this(id, decision, company, outcome, reason, nextAttemptAt, attempts, Optional.empty());
    }

    /** The same delivery with these attempts. */
    public DeliveryRecord with(List<Attempt> made) {
        return new DeliveryRecord(
                id, decision, company, outcome, reason, nextAttemptAt, made, batch);
    }
}
