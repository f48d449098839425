package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import java.util.List;
import java.util.Optional;

/** A company, the lines that led to it, and what they ask of it. */
record Reached(CompanyId company, List<LinePlace> path, Guards guards) {

    /** The same company by another line as well: both ask. */
    Reached and(Reached other) {
        return new Reached(company, path, guards.with(other.guards));
    }

    Choice toChoice() {
        return new Choice(
                Optional.of(company), path, guards.capsOf(company), guards.active(), false);
    }
}
