package io.penstock.domain.delivery;

/**
 * The port that sends many leads to a buyer at once.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface BatchGateway {

    /**
     * Makes one attempt and waits for what comes of it, at most as long as the method's timeout.
     *
     * @return what came of it; whatever goes wrong on the way is an {@link AttemptOutcome.Errored}
     *     in it, never an exception, but for what a template of the method throws
     */
    BatchAttempt send(BatchRequest request);
}
