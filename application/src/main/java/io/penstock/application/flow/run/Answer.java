package io.penstock.application.flow.run;

import java.time.Instant;

/** What a company has said to a lead that a flow gave it. */
public sealed interface Answer {

    /** The name by which conditions and pixels know it. */
    default String key() {
        return switch (this) {
            case Pending _ -> "pending";
            case Accepted _ -> "success";
            case Rejected _ -> "failure";
            case Failed _ -> "error";
            case CalledOff _ -> "cancelled";
        };
    }

    /** Nothing yet. */
    record Pending() implements Answer {}

    /** It has the lead. */
    record Accepted(Instant at) implements Answer {}

    /** It said no. */
    record Rejected() implements Answer {}

    /**
     * The attempts ended in errors.
     *
     * @param maybeDelivered whether it may have the lead for all that
     */
    record Failed(boolean maybeDelivered) implements Answer {}

    /** The lead was taken from it before it answered. */
    record CalledOff() implements Answer {}
}
