package io.penstock.http.lead;

import io.penstock.application.lead.ChangeLead;
import io.penstock.application.lead.StepOutcome;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.http.account.Access;
import io.penstock.http.problem.Problem;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the steps of a lead's life, one call for each. Thread-safe. */
public final class LeadStepRoutes implements Routes {

    static final Access WORKERS = Access.of(Role.ADMIN, Role.OPERATOR);
    static final int MAXIMUM_BYTES = 16 * 1024;
    private static final int OK = 200;

    private final ChangeLead changeLead;
    private final RoutingBooks books;

    @Inject
    public LeadStepRoutes(ChangeLead changeLead, RoutingBooks books) {
        this.changeLead = changeLead;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(LeadStep.values()).map(this::route).toList();
    }

    private Route route(LeadStep step) {
        return new Route(
                Method.POST, LeadRoutes.LEAD + "/" + step.key(), WORKERS, call -> make(step, call));
    }

    private Answer make(LeadStep step, Call call) throws IOException {
        LeadId id = LeadRoutes.id(call).orElseThrow(() -> LeadRoutes.noLead(call));
        StepOutcome outcome =
                changeLead.change(
                        id, step, call.optionalJson(MAXIMUM_BYTES), call.principal().key());
        return switch (outcome) {
            case StepOutcome.Made(var lead) ->
                    Answer.json(OK, LeadBody.of(lead, Disclosure.FULL, books.current()));
            case StepOutcome.NoSuchLead(_) -> throw LeadRoutes.noLead(call);
            case StepOutcome.NotAllowed(_, LeadStatus status) ->
                    Answer.problem(notAllowed(step, status));
            case StepOutcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The " + step.key(), problems));
            case StepOutcome.OfferGone(var offer) ->
                    throw new ProblemException(
                            ProblemType.CONFLICT,
                            "There is no offer "
                                    + offer
                                    + " any more, so that nothing says where the lead moves on to."
                                    + " Save the offer again, or cancel the lead.");
        };
    }

    private static Problem notAllowed(LeadStep step, LeadStatus status) {
        String allowed =
                step.allowedFrom().stream()
                        .map(LeadStepRoutes::nameOf)
                        .collect(Collectors.joining(", "));
        return Problem.of(
                        ProblemType.CONFLICT,
                        "The lead is "
                                + nameOf(status)
                                + "; "
                                + step.key()
                                + " is allowed from: "
                                + allowed
                                + ".")
                .with("lead_status", nameOf(status))
                .with(
                        "allowed_from",
                        step.allowedFrom().stream().map(LeadStepRoutes::nameOf).toList());
    }

    private static String nameOf(LeadStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
