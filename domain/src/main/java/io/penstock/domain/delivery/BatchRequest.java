package io.penstock.domain.delivery;

import io.penstock.domain.expression.Variables;
import java.util.List;
import java.util.Objects;

/**
 * One attempt of a batch to be made.
 *
 * @param batch which batch; the buyer sees the same id with every attempt
 * @param format how its leads are written
 * @param method how and where to send
 * @param leads its leads, in their order, one or more
 * @param variables what the templates may ask about that are not of a lead
 */
public record BatchRequest(
        BatchId batch,
        BatchFormat format,
        DeliveryMethod method,
        List<BatchedLead> leads,
        Variables variables) {

    public BatchRequest {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(variables, "variables");
        leads = List.copyOf(leads);
        if (leads.isEmpty()) {
            throw new IllegalArgumentException("A batch without leads is not sent.");
        }
    }
}
