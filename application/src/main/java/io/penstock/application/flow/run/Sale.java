package io.penstock.application.flow.run;

import io.penstock.application.routing.Route;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Stage;
import java.util.Objects;

/**
 * A company that is to get a lead.
 *
 * @param stage by which it gets it
 * @param route the decision, and what it promises
 * @param answered whether nothing is waited for, as the company fetches its leads
 */
public record Sale(Stage stage, Route route, boolean answered) {

    public Sale {
        Objects.requireNonNull(stage, "stage");
        if (route.decision().company().isEmpty()) {
            throw new IllegalArgumentException("A lead is sold to a company.");
        }
    }

    /** The company. */
    public CompanyId company() {
        return route.decision().company().orElseThrow();
    }
}
