package io.penstock.http.company;

import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.CompanyId;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Call;

/** Reads which company a call is about. */
final class CompanyAddress {

    static final String COMPANY = "/api/v1/companies/{id}";

    private CompanyAddress() {}

    /**
     * The company that the address names.
     *
     * @throws ProblemException 404 where there is none
     */
    static CompanyId of(Call call, RoutingBooks books) {
        String text = call.pathParameter("id");
        if (text.matches("[1-9][0-9]{0,8}")) {
            CompanyId id = new CompanyId(Integer.parseInt(text));
            if (books.current().company(id).or(() -> books.newest().company(id)).isPresent()) {
                return id;
            }
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no company '" + text + "'.");
    }
}
