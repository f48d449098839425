package io.penstock.application.routing;

import io.penstock.domain.routing.Decision;
import java.util.Objects;

/**
 * A decision, and what must still hold when it is stored.
 *
 * @param decision the decision
 * @param promises what storing the lead must keep
 */
public record Route(Decision decision, Promises promises) {

    public Route {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(promises, "promises");
    }
}
