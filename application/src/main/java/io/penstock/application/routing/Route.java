package io.penstock.application.routing;

import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.routing.Decision;
import java.util.List;
import java.util.Objects;

/**
 * A decision, and what must still hold when it is stored.
 *
 * @param decision the decision
 * @param promises the caps that the lines which led there name; storing the lead must keep each
 */
public record Route(Decision decision, List<CompanyCap> promises) {

    public Route {
        Objects.requireNonNull(decision, "decision");
        promises = List.copyOf(promises);
    }
}
