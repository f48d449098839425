package io.penstock.http.lead;

import io.penstock.application.lead.IntakeFullException;
import io.penstock.application.lead.Receipt;
import io.penstock.application.lead.ReceiveLead;
import io.penstock.application.lead.StoredLead;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.http.account.Access;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Repetition;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes leads in. Thread-safe. */
public final class ReceiveLeadRoute implements Routes {

    private static final Logger log = LoggerFactory.getLogger(ReceiveLeadRoute.class);
    private static final int CREATED = 201;

    private final ReceiveLead receiveLead;
    private final FirstDelivery firstDelivery;
    private final RoutingBooks books;

    @Inject
    public ReceiveLeadRoute(
            ReceiveLead receiveLead, FirstDelivery firstDelivery, RoutingBooks books) {
        this.receiveLead = receiveLead;
        this.firstDelivery = firstDelivery;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        Access access = Access.of(Role.ADMIN, Role.SOURCE);
        return List.of(
                new Route(Method.POST, LeadRoutes.LEADS, access, Repetition.OWN, this::receive));
    }

    private Answer receive(Call call) throws IOException {
        LeadRequest request = LeadRequest.read(call);
        Principal sender = call.principal();
        return switch (store(request, sender)) {
            case Receipt.Taken(StoredLead lead, _) -> taken(lead, request, sender);
            case Receipt.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The lead", problems));
            case Receipt.NotAllowed(var problems) -> notAllowed(problems);
            case Receipt.Duplicate(LeadId first) -> duplicate(first);
            case Receipt.KeyReused(StoredLead first) -> keyReused(first.lead().id());
        };
    }

    private Receipt store(LeadRequest request, Principal sender) {
        try {
            return receiveLead.receive(request.content(), request.key(), sender);
        } catch (IntakeFullException e) {
            throw new ProblemException(
                    Problems.unavailable(
                            "intake_full",
                            "The lead is not stored, for too many wait to be. Send it again.",
                            e.retryAfter()));
        } catch (StorageUnavailableException e) {
            log.warn("A lead is not stored: {}", e.getMessage());
            throw new ProblemException(
                    Problems.unavailable(
                            "not_stored", "The lead is not stored. Send it again in a moment."));
        }
    }

    private Answer taken(StoredLead lead, LeadRequest request, Principal sender) {
        Disclosure disclosure = Disclosure.to(sender);
        ReceiptBody receipt = ReceiptBody.of(lead, books.current());
        Object body =
                request.patience()
                        .<Object>map(patience ->
                                awaited(receipt, lead.lead().id(), patience, disclosure))
                        .orElse(receipt);
        return Answer.json(CREATED, body)
                .withHeader("Location", LeadRoutes.LEADS + "/" + receipt.id());
    }

    private AwaitedReceiptBody awaited(
            ReceiptBody receipt, LeadId lead, Duration patience, Disclosure disclosure) {
        return new AwaitedReceiptBody(
                receipt,
                firstDelivery
                        .of(lead, patience)
                        .map(delivery -> DeliveryBody.of(delivery, disclosure))
                        .orElse(null));
    }

    private static Answer notAllowed(List<DocumentProblem> problems) {
        return Answer.problem(
                Problems.withErrors(
                        Problem.of(
                                ProblemType.FORBIDDEN,
                                "The lead is not taken: "
                                        + problems.stream()
                                                .map(DocumentProblem::toString)
                                                .collect(Collectors.joining("; "))
                                        + "."),
                        problems));
    }

    private static Answer duplicate(LeadId first) {
        return Answer.problem(
                Problem.of(
                                ProblemType.DUPLICATE_LEAD,
                                "The lead is not taken: it is a duplicate of lead " + first + ".")
                        .with("lead", first.value()));
    }

    private static Answer keyReused(LeadId first) {
        return Answer.problem(
                Problem.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "The key was first used for lead " + first + ", with another body.")
                        .with("lead", first.value()));
    }
}
