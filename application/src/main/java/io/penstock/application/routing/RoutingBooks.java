package io.penstock.application.routing;

/**
 * Where routing reads the configuration.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface RoutingBooks {

    /** The newest revision that this program knows. */
    RoutingBook current();

    /**
     * The newest revision that there is; storage is asked.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    RoutingBook newest();

    /**
     * An earlier revision, for replaying a decision.
     *
     * @throws IllegalArgumentException when there was never such a revision
     */
    RoutingBook at(long revision);
}
