package io.penstock.application.routing;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.LinePlace;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be decided, and what it is decided on.
 *
 * @param draws the number of the decision with whose draws it is decided
 */
record Question(
        RoutingBook book, Lead lead, Occasion occasion, int draws, ZoneId zone, LiveGuards guards) {

    /** The draws that belong to the lead itself. */
    static final int OWN_DRAWS = 1;

    Decision decision(DecidedBy by, Optional<CompanyId> company, List<LinePlace> path) {
        return decision(by, company, path, Optional.empty());
    }

    /** The decision that a stage of a flow makes. */
    Decision byFlow(String stage, CompanyId company) {
        return decision(DecidedBy.FLOW, Optional.of(company), List.of(), Optional.of(stage));
    }

    private Decision decision(
            DecidedBy by,
            Optional<CompanyId> company,
            List<LinePlace> path,
            Optional<String> flowStage) {
        return new Decision(
                occasion.number(),
                occasion.stage(),
                by,
                company,
                path,
                book.revision(),
                occasion.at(),
                zone,
                guards.readings(),
                flowStage);
    }
}
