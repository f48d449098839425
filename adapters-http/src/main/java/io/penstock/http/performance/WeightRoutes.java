package io.penstock.http.performance;

import io.penstock.application.performance.WeightHistory;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.offer.OfferId;
import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.PageRequest;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;

/** Shows every computation of the weights of an offer's recipients. Thread-safe. */
public final class WeightRoutes implements Routes {

    private static final int OK = 200;

    private final WeightHistory history;
    private final RoutingBooks books;

    @Inject
    public WeightRoutes(WeightHistory history, RoutingBooks books) {
        this.history = history;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        Access readers = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
        return List.of(new Route(Method.GET, OfferAddress.OFFER + "/weights", readers, this::show));
    }

    private Answer show(Call call) {
        OfferId offer = OfferAddress.of(call, books).offer().id();
        PageRequest page = PageRequest.newestFirst(call);
        return Answer.json(
                OK,
                page.page(
                        history.page(offer, page.cursor(), page.fetched()),
                        WeightHistory.Kept::sequence,
                        WeightsBody::of));
    }
}
