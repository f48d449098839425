package io.penstock.domain.delivery;

import java.util.List;
import java.util.Objects;

/**
 * One attempt to deliver a batch.
 *
 * @param outcome what came of the batch as a whole; where it is an error, so is each lead's, but
 *     for those that could not be written
 * @param sent whether anything was on its way, so that the outcome says something of the endpoint
 * @param each the attempt as each lead's journal keeps it, in the order of the request: with what
 *     was sent and said of that lead, and of no other as far as can be told
 */
public record BatchAttempt(AttemptOutcome outcome, boolean sent, List<Attempt> each) {

    public BatchAttempt {
        Objects.requireNonNull(outcome, "outcome");
        each = List.copyOf(each);
    }
}
