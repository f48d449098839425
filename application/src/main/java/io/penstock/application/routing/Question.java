package io.penstock.application.routing;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.LinePlace;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be decided, and what it is decided on.
 *
 * @param draws the number of the decision with whose draws it is decided
 * @param round the round of these draws
 */
record Question(
        RoutingBook book,
        Lead lead,
        Occasion occasion,
        int draws,
        int round,
        ZoneId zone,
        LiveGuards guards) {

    /** The draws that belong to the lead itself. */
    static final int OWN_DRAWS = 1;

    static final int FIRST_ROUND = 0;

    /** The same question, drawn in another round. */
    Question inRound(int another) {
        return new Question(book, lead, occasion, draws, another, zone, guards);
    }

    /** What a script decides about. */
    Situation situation() {
        return situation(lead, draws, round, zone);
    }

    static Situation situation(Lead lead, int draws, int round, ZoneId zone) {
        long seed = Draws.seed(lead.id().value(), draws);
        return new Situation(lead.attributes(), seed, lead.receivedAt(), zone).inRound(round);
    }

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
                flowStage,
                round);
    }
}
