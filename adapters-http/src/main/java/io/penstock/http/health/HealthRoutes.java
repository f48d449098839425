package io.penstock.http.health;

import io.penstock.http.account.Access;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells orchestrators whether the program lives and is ready. Thread-safe. */
public final class HealthRoutes implements Routes {

    private static final Answer UP = Answer.json(200, Map.of("status", "up"));

    private final Readiness readiness;

    @Inject
    public HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    private record Ready(String status, List<Readiness.Finding> checks) {}

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, "/healthz", new Access.Open(), _ -> UP),
                new Route(Method.GET, "/readyz", new Access.Open(), this::ready));
    }

    private Answer ready(Call call) {
        List<Readiness.Finding> findings = readiness.findings();
        List<String> troubled =
                findings.stream()
                        .filter(finding -> !finding.ok())
                        .map(Readiness.Finding::name)
                        .toList();
        if (troubled.isEmpty()) {
            return Answer.json(200, new Ready("ready", findings));
        }
        return Answer.problem(
                Problem.of(
                                ProblemType.UNAVAILABLE,
                                "Not ready: " + String.join(", ", troubled) + ".")
                        .with("code", "not_ready")
                        .with("checks", findings)
                        .withHeader("Retry-After", "1"));
    }
}
