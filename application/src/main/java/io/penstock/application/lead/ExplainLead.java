package io.penstock.application.lead;

import io.penstock.application.routing.OfferRoute;
import io.penstock.application.routing.RouteLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells why a lead went where it did: its decision is replayed on the configuration that it was
 * made with. Thread-safe.
 */
public final class ExplainLead {

    private final Leads leads;
    private final RoutingBooks books;
    private final RouteLead router;

    @Inject
    public ExplainLead(Leads leads, RoutingBooks books, RouteLead router) {
        this.leads = leads;
        this.books = books;
        this.router = router;
    }

    /** The explanation, or empty where there is no such lead. */
    public Optional<LeadExplanation> explain(LeadId id) {
        return leads.find(id).map(this::explain);
    }

    private LeadExplanation explain(StoredLead stored) {
        OfferRoute route =
                books.at(stored.decision().revision())
                        .offer(stored.lead().offer())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Revision "
                                                + stored.decision().revision()
                                                + " has no offer "
                                                + stored.lead().offer()
                                                + "."));
        return new LeadExplanation(
                stored,
                router.replay(route, stored.lead(), stored.decision()),
                leads.history(stored.lead().id()));
    }
}
