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
     * An earlier revision, for replaying a decision.
     *
     * @throws IllegalArgumentException when there was never such a revision
     */
    RoutingBook at(long revision);
}
