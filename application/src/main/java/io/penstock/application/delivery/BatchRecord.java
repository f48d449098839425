package io.penstock.application.delivery;

import io.penstock.application.delivery.DeliveryRecord.Outcome;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A batch as it stands now.
 *
 * @param id its id
 * @param company who is to get it
 * @param format how it was to be written when it was made
 * @param madeAt when it was made
 * @param state how far it is
 * @param nextAttemptAt when the next attempt is due, or the running one's lease ends; present until
 *     it is finished
 * @param leads its leads in their order
 * @param attempts the attempts that were made, oldest first
 */
public record BatchRecord(
        BatchId id,
        CompanyId company,
        BatchFormat format,
        Instant madeAt,
        State state,
        Optional<Instant> nextAttemptAt,
        List<Part> leads,
        List<Try> attempts) {

    /** How far a batch is. */
    public enum State {
        /** It is made, and was not begun yet: a lead whose delivery is called off stays out. */
        GATHERED,
        /** It is being sent, or waits for another attempt. */
        BEGUN,
        /** Nothing more is done about it. */
        FINISHED;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A lead in the batch.
     *
     * @param delivery its delivery
     * @param lead the lead
     * @param outcome how the delivery stands
     */
    public record Part(DeliveryId delivery, LeadId lead, Outcome outcome) {}

    /**
     * An attempt; what was sent and said is with each lead's delivery.
     *
     * @param at when it began
     * @param duration how long it took
     * @param status the HTTP status of the answer, where one came
     * @param accepted how many leads were accepted by it
     * @param rejected how many were rejected
     * @param errors how many ended in an error
     */
    public record Try(
            Instant at,
            Duration duration,
            OptionalInt status,
            int accepted,
            int rejected,
            int errors) {}

    public BatchRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(nextAttemptAt, "nextAttemptAt");
        leads = List.copyOf(leads);
        attempts = List.copyOf(attempts);
    }

    /** The same batch with these leads and attempts. */
    public BatchRecord with(List<Part> contained, List<Try> made) {
        return new BatchRecord(id, company, format, madeAt, state, nextAttemptAt, contained, made);
    }
}
