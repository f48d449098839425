package io.penstock.application.delivery;

import io.penstock.application.lead.LeadIds;
import jakarta.inject.Inject;

/**
 * What the workers need for sending leads in batches.
 *
 * @param queue the batches
 * @param deliverer sends one
 * @param ids names them
 */
public record BatchWork(BatchQueue queue, DeliverBatch deliverer, LeadIds ids) {

    @Inject
    public BatchWork {}
}
