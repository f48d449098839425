package io.penstock.http.report;

import io.penstock.application.report.Alert;
import io.penstock.application.report.Alerts;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.PageRequest;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows alerts, newest first. Thread-safe. */
public final class AlertRoutes implements Routes {

    private static final int OK = 200;

    private final Alerts alerts;

    /** An alert as the API shows it. */
    record AlertBody(
            long id,
            Instant at,
            String kind,
            @Nullable Integer company,
            @Nullable String lead,
            String detail) {

        static AlertBody of(Alert alert) {
            return new AlertBody(
                    alert.sequence(),
                    alert.at(),
                    alert.kind().key(),
                    alert.company().map(CompanyId::value).orElse(null),
                    alert.lead().map(LeadId::value).orElse(null),
                    alert.detail());
        }
    }

    @Inject
    public AlertRoutes(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public List<Route> routes() {
        Access readers = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
        return List.of(new Route(Method.GET, "/api/v1/alerts", readers, this::show));
    }

    private Answer show(Call call) {
        PageRequest page = PageRequest.newestFirst(call);
        return Answer.json(
                OK,
                page.page(
                        alerts.newest(page.cursor(), page.fetched()),
                        Alert::sequence,
                        AlertBody::of));
    }
}
