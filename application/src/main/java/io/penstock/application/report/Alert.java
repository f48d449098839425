package io.penstock.application.report;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that an operator should know. Alerts are added and never changed.
 *
 * @param sequence counts all alerts, later ones being higher
 * @param at when it happened, cut to the millisecond
 * @param kind what happened
 * @param company the company that it concerns
 * @param lead the lead that it concerns
 * @param detail what a person reads beside it
 */
public record Alert(
        long sequence,
        Instant at,
        Kind kind,
        Optional<CompanyId> company,
        Optional<LeadId> lead,
        String detail) {
    /** What can happen. */
    public enum Kind {
        /** What a company can spend fell to where it asked to be warned, or below. */
        LOW_BALANCE,
        /** What a company can spend fell to its blocking limit, or below. */
        BLOCKED,
        /** What a company can spend is above its blocking limit again. */
        UNBLOCKED,
        /** A lead was put into the hold queue. */
        HELD,
        /** Leads of an offer had waited in the hold queue for too long. */
        EXPIRED,
        /** A company is only probed, because attempts in a row to deliver to it ended in errors. */
        CIRCUIT_OPENED,
        /** A company that was only probed answers again. */
        CIRCUIT_CLOSED;

        /** The name by which the API shows it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An alert before storage has counted it. */
    public record Notice(
            Instant at,
            Kind kind,
            Optional<CompanyId> company,
            Optional<LeadId> lead,
            String detail) {
        /** The alert with its place among all. */
        public Alert numbered(long sequence) {
            return new Alert(sequence, at, kind, company, lead, detail);
        }
    }

    public Alert {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(detail, "detail");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
