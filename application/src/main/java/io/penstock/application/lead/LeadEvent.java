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
 */
public record LeadEvent(Instant at, Kind kind, Optional<CompanyId> company, String detail) {

    /** What can happen to a lead. */
    public enum Kind {
        /** It went to a company. */
        ASSIGNED,
        /** Its company took it. */
        ACCEPTED,
        /** Its company said no. */
        REJECTED,
        /** Its company could not be reached, and the attempts ended. */
        GIVEN_UP,
        /** It was put into the hold queue. */
        HELD;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LeadEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(detail, "detail");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
