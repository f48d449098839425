package io.penstock.http.performance;

import io.penstock.application.experiment.ExperimentReport;
import io.penstock.application.experiment.ShowExperiments;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.offer.OfferId;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how the experiments of an offer stand. Thread-safe. */
public final class ExperimentRoutes implements Routes {

    private static final int OK = 200;

    private final ShowExperiments experiments;
    private final RoutingBooks books;

    @Inject
    public ExperimentRoutes(ShowExperiments experiments, RoutingBooks books) {
        this.experiments = experiments;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        Access readers = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
        return List.of(
                new Route(Method.GET, OfferAddress.OFFER + "/experiments", readers, this::show));
    }

    private Answer show(Call call) {
        OfferId offer = OfferAddress.of(call, books).offer().id();
        List<ExperimentReport> reports = experiments.of(offer).orElse(List.of());
        return Answer.json(OK, Items.all(reports.stream().map(ExperimentBody::of).toList()));
    }
}
