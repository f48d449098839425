package io.penstock.application.flow.run;

import java.time.Instant;

/** What comes of offering a lead to a company. */
public sealed interface Offered {

    /** It gets the lead. */
    record Taken(Sale sale) implements Offered {}

    /**
     * It has reached a cap of its place in the flow.
     *
     * @param reason a sentence
     * @param roomAt when it has room again
     */
    record Full(String reason, Instant roomAt) implements Offered {}

    /**
     * It does not get the lead for another reason.
     *
     * @param reason a sentence
     */
    record Refused(String reason) implements Offered {}
}
