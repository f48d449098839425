package io.penstock.domain.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened to a lead in its flow. Records are added and never changed.
 *
 * @param stage the number of the stage that it concerns
 * @param kind what happened
 * @param number the decision that gave the lead to a company, or the option that was chosen, from 0
 * @param until until when is waited
 * @param detail what a person reads beside it; may be empty
 * @param at when it happened, cut to the millisecond
 */
public record FlowRecord(
        int stage,
        Kind kind,
        OptionalInt number,
        Optional<Instant> until,
        String detail,
        Instant at) {

    /** What can happen. */
    public enum Kind {
        /** Its criteria hold, or it has none. */
        ENTERED,
        /** The stage was passed over. */
        SKIPPED,
        /** One of its options was chosen. */
        CHOSEN,
        /** Its recipient got the lead by a decision. */
        PLACED,
        /** Its recipient lost the lead by a decision. */
        WITHDRAWN,
        /** It waits before it is entered. */
        DELAYED,
        /** It holds the lead. */
        HELD,
        /** What it waited for is there. */
        RESUMED,
        /** It is done. */
        DONE,
        /** It ended the flow. */
        STOPPED;

        /** The name by which storage and the API know it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The longest detail. */
    public static final int LONGEST_DETAIL = 500;

    public FlowRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(until, "until");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(until, "until");
        until = until.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL - 1) + "…";
        }
    }
}
