package io.penstock.application.flow.run;

import java.time.Instant;

/** What a company has said to a lead that a flow gave it. */
public sealed interface Answer {

    /** The name by which conditions and pixels know it. */
    String key();

    /** Nothing yet. */
    record Pending() implements Answer {
        @Override
        public String key() {
            return "pending";
        }
    }

    /** It has the lead. */
    record Accepted(Instant at) implements Answer {
        @Override
        public String key() {
            return "success";
        }
    }

    /** It said no. */
    record Rejected() implements Answer {
        @Override
        public String key() {
            return "failure";
        }
    }

    /**
     * The attempts ended in errors.
     *
     * @param maybeDelivered whether it may have the lead for all that
     */
    record Failed(boolean maybeDelivered) implements Answer {
        @Override
        public String key() {
            return "error";
        }
    }

    /** The lead was taken from it before it answered. */
    record CalledOff() implements Answer {
        @Override
        public String key() {
            return "cancelled";
        }
    }
}
