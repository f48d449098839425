package io.penstock.application.performance;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a recipient has made of the leads that it got from one place of a flow in a time. A lead
 * that a company fetches is accepted when it gets it.
 *
 * @param sent the leads that it got
 * @param ended those of them whose deliveries have ended, but for those that were called off
 * @param accepted those that it accepted
 * @param approved those that are approved
 * @param paid what it has paid for them all
 * @param paidSquares the sum of the squares of what it paid for each
 * @param timed the leads of which an attempt was made
 * @param milliseconds the sum of how long the attempts of each of these took on average
 * @param millisecondsSquares the sum of the squares of these averages
 */
public record RecipientRecord(
        long sent,
        long ended,
        long accepted,
        long approved,
        BigDecimal paid,
        double paidSquares,
        long timed,
        double milliseconds,
        double millisecondsSquares) {

    /** Of a recipient that got no lead. */
    public static final RecipientRecord NONE =
            new RecipientRecord(0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0);

    public RecipientRecord {
        Objects.requireNonNull(paid, "paid");
    }

    /** How much one lead pays. */
    Samples revenue() {
        return new Samples(sent, paid.doubleValue(), paidSquares);
    }

    /** How long the answer to one lead takes, in milliseconds. */
    Samples responseTime() {
        return new Samples(timed, milliseconds, millisecondsSquares);
    }
}
