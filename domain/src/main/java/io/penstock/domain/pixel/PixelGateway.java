package io.penstock.domain.pixel;

import io.penstock.domain.delivery.Attempt;

/**
 * The port that fires pixels.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface PixelGateway {

    /**
     * Sends a request once and waits for what comes of it, at most as long as its timeout. An
     * answer of 2xx or 3xx is a success; it is not followed where it leads elsewhere. 408, 425, 429
     * and 5xx are errors, and any other 4xx is a failure.
     *
     * @return the attempt; whatever goes wrong on the way is an error in it, never an exception
     */
    Attempt fire(PixelRequest request);
}
