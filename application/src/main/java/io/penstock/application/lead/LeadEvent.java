package io.penstock.application.lead;

import io.penstock.domain.company.CompanyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a lead's journal. Entries are added and never changed.
 *
 * @param at when it happened, cut to the millisecond
 * @param kind what happened
 * @param company the company it concerns
 * @param detail what a person reads beside it; may be empty
 * @param by the name of the API key that asked for it, or {@code penstock}
 */
public record LeadEvent(
        Instant at, Kind kind, Optional<CompanyId> company, String detail, String by) {

    /** Who does what nobody asked for. */
    public static final String PENSTOCK = "penstock";

    /** What can happen to a lead. */
    public enum Kind {
        /** It went to a company. */
        ASSIGNED,
        /** It waits before it is sent, as its company asks for. */
        DELAYED,
        /** Its company took it. */
        ACCEPTED,
        /** Its company said no. */
        REJECTED,
        /** Its company could not be reached, and the attempts ended. */
        GIVEN_UP,
        /** It was put into the hold queue. */
        HELD,
        /** A person took it out of the hold queue, to be decided about again. */
        RELEASED,
        /** A person had its company get it once more. */
        REDELIVERED,
        /** A company said what became of it. */
        CONVERSION,
        /** It had waited in the hold queue for too long. */
        EXPIRED,
        /** What the call center corrected. */
        CORRECTED,
        /** The person wants it. */
        CONFIRMED,
        /** The person is to be called back later. */
        CALL_LATER,
        /** The person does not want it. */
        CANCELLED,
        /** It is not an order at all. */
        TRASHED,
        /** What was approved came back. */
        RETURNED,
        /** It was removed. */
        DELETED;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LeadEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(by, "by");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
