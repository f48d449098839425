package io.penstock.http.lead;

import io.penstock.application.delivery.Deliveries;
import io.penstock.application.lead.ExplainLead;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Shows leads: as they stand, why they went where they did, and how they were delivered. A source
 * sees the leads that it sent itself, and not what buyers said. Thread-safe.
 */
public final class LeadRoutes implements Routes {

    static final String LEADS = "/api/v1/leads";

    private static final String ID = "id";
    static final String LEAD = LEADS + "/{id}";
    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final int OK = 200;

    private final Leads leads;
    private final ExplainLead explainLead;
    private final Deliveries deliveries;
    private final RoutingBooks books;

    @Inject
    public LeadRoutes(
            Leads leads, ExplainLead explainLead, Deliveries deliveries, RoutingBooks books) {
        this.leads = leads;
        this.explainLead = explainLead;
        this.deliveries = deliveries;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, LEAD, Access.ANY_KEY, this::lead),
                new Route(Method.GET, LEAD + "/trace", READERS, this::trace),
                new Route(Method.GET, LEAD + "/deliveries", Access.ANY_KEY, this::deliveries));
    }

    private Answer lead(Call call) {
        return Answer.json(
                OK, LeadBody.of(find(call), Disclosure.to(call.principal()), books.current()));
    }

    private Answer trace(Call call) {
        return id(call).flatMap(explainLead::explain)
                .map(explanation -> Answer.json(OK, TraceBody.of(explanation)))
                .orElseThrow(() -> noLead(call));
    }

    private Answer deliveries(Call call) {
        LeadId lead = find(call).lead().id();
        Disclosure disclosure = Disclosure.to(call.principal());
        List<DeliveryBody> items =
                deliveries.of(lead).stream()
                        .map(delivery -> DeliveryBody.of(delivery, disclosure))
                        .toList();
        return Answer.json(OK, Items.all(items));
    }

    private StoredLead find(Call call) {
        return id(call).flatMap(leads::find)
                .filter(lead -> isShown(lead, call.principal()))
                .orElseThrow(() -> noLead(call));
    }

    /** A lead that somebody else sent is not there at all, so that its id tells nothing. */
    private static boolean isShown(StoredLead lead, Principal principal) {
        return principal.role() != Role.SOURCE || lead.source().equals(principal.key());
    }

    static Optional<LeadId> id(Call call) {
        return Optional.of(call.pathParameter(ID)).filter(LeadId::isValid).map(LeadId::new);
    }

    static ProblemException noLead(Call call) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no lead '" + call.pathParameter(ID) + "'.");
    }
}
