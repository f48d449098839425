package io.penstock.http.report;

import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the figures of this program to monitoring that holds a key. Thread-safe. */
public final class MetricsRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);

    private final MetricsPage page;

    @Inject
    public MetricsRoutes(MetricsPage page) {
        this.page = page;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET,
                        "/metrics",
                        READERS,
                        _ -> Answer.text(200, page.contentType(), page.text())));
    }
}
