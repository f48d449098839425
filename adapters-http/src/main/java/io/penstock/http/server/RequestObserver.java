package io.penstock.http.server;

import java.time.Duration;

/** Hears of every request that a route answered, for metrics. Thread-safe. */
@FunctionalInterface
public interface RequestObserver {

    /** The route of a request that no route matched. */
    String UNMATCHED = "unmatched";

    /**
     * Called once for each request, after its answer was written; must return at once.
     *
     * @param method the HTTP method
     * @param route the path of the route, with its parameters in braces, or {@link #UNMATCHED}
     * @param status the status of the answer
     * @param duration from the moment the head was read to the end of the answer
     */
    void answered(String method, String route, int status, Duration duration);
}
