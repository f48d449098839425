package io.penstock.domain.delivery;

/**
 * The port that sends a lead to a buyer.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface DeliveryGateway {

    /**
     * Makes one attempt and waits for what comes of it, at most as long as the method's timeout.
     *
     * @return the attempt; whatever goes wrong on the way is an {@link AttemptOutcome.Errored} in
     *     it, never an exception
     */
    Attempt send(DeliveryRequest request);
}
