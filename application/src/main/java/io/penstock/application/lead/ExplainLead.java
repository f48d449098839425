package io.penstock.application.lead;

import io.penstock.application.flow.FlowRun;
import io.penstock.application.flow.FlowRuns;
import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells why a lead went where it did: its decisions are replayed on the configurations that they
 * were made with. Thread-safe.
 */
public final class ExplainLead {

    private final Leads leads;
    private final RoutingBooks books;
    private final RouteLead router;
    private final FlowRuns runs;

    @Inject
    public ExplainLead(Leads leads, RoutingBooks books, RouteLead router, FlowRuns runs) {
        this.leads = leads;
        this.books = books;
        this.router = router;
        this.runs = runs;
    }

    /** The explanation, or empty where there is no such lead. */
    public Optional<LeadExplanation> explain(LeadId id) {
        return leads.find(id).map(this::explain);
    }

    private LeadExplanation explain(StoredLead stored) {
        LeadId id = stored.lead().id();
        return new LeadExplanation(
                stored,
                leads.decisions(id).stream().map(made -> explain(stored.lead(), made)).toList(),
                leads.history(id),
                runs.find(id).flatMap(this::explain));
    }

    private Optional<ExplainedFlow> explain(FlowRun run) {
        return books.at(run.revision())
                .offer(run.offer())
                .flatMap(OfferRoute::flow)
                .map(flow -> new ExplainedFlow(run, flow.plan()));
    }

    private ExplainedDecision explain(Lead lead, LeadDecision made) {
        return new ExplainedDecision(
                made,
                router.replay(
                        books.at(made.decision().revision()),
                        lead.with(made.attributes()),
                        made.decision()));
    }
}
