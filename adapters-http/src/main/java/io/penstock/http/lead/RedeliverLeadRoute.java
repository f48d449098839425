package io.penstock.http.lead;

import io.penstock.application.delivery.RedeliverLead;
import io.penstock.application.delivery.RedeliverOutcome;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Sends leads to the companies that have them once more. Thread-safe. */
public final class RedeliverLeadRoute implements Routes {

    private static final int OK = 200;

    private final RedeliverLead redeliverLead;
    private final RoutingBooks books;

    @Inject
    public RedeliverLeadRoute(RedeliverLead redeliverLead, RoutingBooks books) {
        this.redeliverLead = redeliverLead;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.POST,
                        LeadRoutes.LEAD + "/redeliver",
                        LeadStepRoutes.WORKERS,
                        this::redeliver));
    }

    private Answer redeliver(Call call) throws IOException {
        LeadId id = LeadRoutes.id(call).orElseThrow(() -> LeadRoutes.noLead(call));
        RedeliverOutcome outcome =
                redeliverLead.redeliver(
                        id,
                        call.optionalJson(LeadStepRoutes.MAXIMUM_BYTES),
                        call.principal().key());
        return switch (outcome) {
            case RedeliverOutcome.Queued(StoredLead lead) ->
                    Answer.json(OK, LeadBody.of(lead, Disclosure.FULL, books.current()));
            case RedeliverOutcome.NoSuchLead(_) -> throw LeadRoutes.noLead(call);
            case RedeliverOutcome.InHoldQueue(_) ->
                    throw conflict(
                            "No company has the lead, which waits in the hold queue. To give it to"
                                    + " one, call release.");
            case RedeliverOutcome.Ended(LeadStatus status) ->
                    throw conflict(
                            "The lead is "
                                    + status.name().toLowerCase(Locale.ROOT)
                                    + ", so that no company is to get it.");
            case RedeliverOutcome.Pending(DeliveryId delivery) ->
                    throw conflict(
                            "Delivery "
                                    + delivery.value()
                                    + " of the lead is still to be made. Wait for its outcome.");
            case RedeliverOutcome.Fetched(CompanyId company) ->
                    throw conflict(
                            "Company "
                                    + company.value()
                                    + " fetches the lead from the API; it was not delivered.");
            case RedeliverOutcome.NoEndpoint(CompanyId company) ->
                    throw conflict(
                            "Company "
                                    + company.value()
                                    + " has no endpoint any more. Save one in its delivery.");
            case RedeliverOutcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The redelivery", problems));
        };
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
