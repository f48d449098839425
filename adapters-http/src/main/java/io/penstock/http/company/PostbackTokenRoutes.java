package io.penstock.http.company;

import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.http.account.Access;
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

/** Gives companies their postback addresses, and takes them away. Thread-safe. */
public final class PostbackTokenRoutes implements Routes {

    private static final String TOKEN = CompanyAddress.COMPANY + "/postback-token";
    private static final Access ADMINS = Access.of(Role.ADMIN);
    private static final int MAXIMUM_BYTES = 16 * 1024;
    private static final int CREATED = 201;

    private final PostbackAddresses addresses;
    private final RoutingBooks books;

    @Inject
    public PostbackTokenRoutes(PostbackAddresses addresses, RoutingBooks books) {
        this.addresses = addresses;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.POST, TOKEN, ADMINS, this::renew),
                new Route(Method.DELETE, TOKEN, ADMINS, this::revoke));
    }

    private Answer renew(Call call) throws IOException {
        CompanyId company = CompanyAddress.of(call, books);
        List<DocumentProblem> problems =
                new DocumentReader(call.optionalJson(MAXIMUM_BYTES)).finish();
        if (!problems.isEmpty()) {
            return Answer.problem(Problems.invalid("The request", problems));
        }
        String token = addresses.renew(company, call.principal().key());
        return Answer.json(CREATED, PostbackTokenBody.of(company, token))
                .repeatedAs(Answer.json(CREATED, PostbackTokenBody.untold(company)));
    }

    private Answer revoke(Call call) {
        CompanyId company = CompanyAddress.of(call, books);
        if (!addresses.revoke(company, call.principal().key())) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "Company " + company.value() + " has no postback token.");
        }
        return Answer.empty();
    }
}
