package io.penstock.http.lead;

import io.penstock.application.delivery.AwaitDelivery;
import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the delivery of a lead that is stored already: whatever goes wrong while waiting, the
 * lead is there, so that its caller must not be told otherwise. Thread-safe.
 */
public final class FirstDelivery {

    private static final Logger log = LoggerFactory.getLogger(FirstDelivery.class);

    private final AwaitDelivery awaitDelivery;

    @Inject
    public FirstDelivery(AwaitDelivery awaitDelivery) {
        this.awaitDelivery = awaitDelivery;
    }

    /** The delivery as it stands after the waiting; empty where there is none, or none is seen. */
    Optional<DeliveryRecord> of(LeadId lead, Duration patience) {
        try {
            return awaitDelivery.await(lead, patience);
        } catch (StorageUnavailableException e) {
            log.warn("The delivery of lead {} is not seen: {}", lead, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
