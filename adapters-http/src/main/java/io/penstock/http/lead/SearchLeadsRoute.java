package io.penstock.http.lead;

import io.penstock.application.lead.LeadPage;
import io.penstock.application.lead.Leads;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;

/** Looks for leads. Thread-safe. */
public final class SearchLeadsRoute implements Routes {

    private static final int OK = 200;

    private final Leads leads;
    private final RoutingBooks books;

    @Inject
    public SearchLeadsRoute(Leads leads, RoutingBooks books) {
        this.leads = leads;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        Access readers = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
        return List.of(new Route(Method.GET, LeadRoutes.LEADS, readers, this::search));
    }

    private Answer search(Call call) {
        LeadPage page = leads.search(LeadQueryReader.read(call));
        return Answer.json(
                OK,
                new Items<>(
                        page.items().stream()
                                .map(lead -> LeadBody.of(lead, Disclosure.FULL, books.current()))
                                .toList(),
                        page.next().map(CursorText::of).orElse(null)));
    }
}
