package io.penstock.http.lead;

import io.penstock.application.lead.ReleaseLead;
import io.penstock.application.lead.ReleaseOutcome;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.lead.LeadId;
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

/** Takes leads out of the hold queue. Thread-safe. */
public final class ReleaseLeadRoute implements Routes {

    private static final int OK = 200;

    private final ReleaseLead releaseLead;
    private final RoutingBooks books;

    @Inject
    public ReleaseLeadRoute(ReleaseLead releaseLead, RoutingBooks books) {
        this.releaseLead = releaseLead;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.POST,
                        LeadRoutes.LEAD + "/release",
                        LeadStepRoutes.WORKERS,
                        this::release));
    }

    private Answer release(Call call) throws IOException {
        LeadId id = LeadRoutes.id(call).orElseThrow(() -> LeadRoutes.noLead(call));
        ReleaseOutcome outcome =
                releaseLead.release(
                        id,
                        call.optionalJson(LeadStepRoutes.MAXIMUM_BYTES),
                        call.principal().key());
        return switch (outcome) {
            case ReleaseOutcome.Decided(StoredLead lead) ->
                    Answer.json(OK, LeadBody.of(lead, Disclosure.FULL, books.current()));
            case ReleaseOutcome.NoSuchLead(_) -> throw LeadRoutes.noLead(call);
            case ReleaseOutcome.NotHeld(StoredLead lead) -> throw conflict(notHeld(lead));
            case ReleaseOutcome.Refused(BrokenPromise promise) ->
                    throw conflict(reason(promise) + " The lead stays in the hold queue.");
            case ReleaseOutcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The release", problems));
            case ReleaseOutcome.OfferGone(var offer) ->
                    throw conflict(
                            "There is no offer "
                                    + offer
                                    + " any more, so that nothing says where the lead goes."
                                    + " Save the offer again, or cancel the lead.");
        };
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    private static String notHeld(StoredLead lead) {
        return "The lead does not wait in the hold queue: "
                + lead.company()
                        .map(company ->
                                "company "
                                        + company.value()
                                        + " has it. To send it there again, call redeliver.")
                        .orElseGet(() ->
                                "it is " + lead.status().name().toLowerCase(Locale.ROOT) + ".");
    }

    private static String reason(BrokenPromise promise) {
        return switch (promise) {
            case BrokenPromise.CapReached(CompanyCap(CompanyId company, Cap cap)) ->
                    "Company " + company.value() + " has reached its cap " + cap + ".";
            case BrokenPromise.RuleFull(RuleCap cap) ->
                    "Company "
                            + cap.company().value()
                            + " has reached the cap of "
                            + cap.cap().count()
                            + " that the flow gives it.";
            case BrokenPromise.Inactive(CompanyId company) ->
                    "Company "
                            + company.value()
                            + " is disabled, or its balance is not above its limit.";
        };
    }
}
