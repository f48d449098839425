package io.penstock.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which role may make which call: a for admin, o for operator, s for source, r for reader. */
class RoleMatrixTest {

    private static final String EVERYONE = "everyone";

    private static final Map<String, String> ALLOWED =
            Map.ofEntries(
                    Map.entry("GET /healthz", EVERYONE),
                    Map.entry("GET /readyz", EVERYONE),
                    Map.entry("GET /openapi.json", EVERYONE),
                    Map.entry("GET /metrics", "aor"),
                    Map.entry("POST /api/v1/leads", "as"),
                    Map.entry("GET /api/v1/leads/{id}", "aosr"),
                    Map.entry("GET /api/v1/leads/{id}/trace", "aor"),
                    Map.entry("GET /api/v1/leads/{id}/deliveries", "aosr"),
                    Map.entry("GET /api/v1/leads/{id}/pixels", "aor"),
                    Map.entry("GET /api/v1/batches/{id}", "aor"),
                    Map.entry("POST /api/v1/pixels/test", "a"),
                    Map.entry("POST /api/v1/flows/check", "aor"),
                    Map.entry("POST /api/v1/flows/test", "aor"),
                    Map.entry("GET /api/v1/companies/{id}", "aor"),
                    Map.entry("PUT /api/v1/companies/{id}", "a"),
                    Map.entry("GET /api/v1/offers/{id}", "aor"),
                    Map.entry("PUT /api/v1/offers/{id}", "a"),
                    Map.entry("GET /api/v1/rotators/{id}", "aor"),
                    Map.entry("PUT /api/v1/rotators/{id}", "a"),
                    Map.entry("GET /api/v1/sites/{id}", "aor"),
                    Map.entry("PUT /api/v1/sites/{id}", "a"),
                    Map.entry("GET /api/v1/sources/{id}", "aor"),
                    Map.entry("PUT /api/v1/sources/{id}", "a"),
                    Map.entry("GET /api/v1/leads", "aor"),
                    Map.entry("DELETE /api/v1/companies/{id}", "a"),
                    Map.entry("GET /api/v1/companies/{id}/versions", "aor"),
                    Map.entry("GET /api/v1/companies/{id}/versions/{version}", "aor"),
                    Map.entry("POST /api/v1/companies/{id}/rollback", "a"),
                    Map.entry("DELETE /api/v1/offers/{id}", "a"),
                    Map.entry("GET /api/v1/offers/{id}/versions", "aor"),
                    Map.entry("GET /api/v1/offers/{id}/versions/{version}", "aor"),
                    Map.entry("POST /api/v1/offers/{id}/rollback", "a"),
                    Map.entry("DELETE /api/v1/rotators/{id}", "a"),
                    Map.entry("GET /api/v1/rotators/{id}/versions", "aor"),
                    Map.entry("GET /api/v1/rotators/{id}/versions/{version}", "aor"),
                    Map.entry("POST /api/v1/rotators/{id}/rollback", "a"),
                    Map.entry("DELETE /api/v1/sites/{id}", "a"),
                    Map.entry("GET /api/v1/sites/{id}/versions", "aor"),
                    Map.entry("GET /api/v1/sites/{id}/versions/{version}", "aor"),
                    Map.entry("POST /api/v1/sites/{id}/rollback", "a"),
                    Map.entry("DELETE /api/v1/sources/{id}", "a"),
                    Map.entry("GET /api/v1/sources/{id}/versions", "aor"),
                    Map.entry("GET /api/v1/sources/{id}/versions/{version}", "aor"),
                    Map.entry("POST /api/v1/sources/{id}/rollback", "a"),
                    Map.entry("GET /api/v1/config", "aor"),
                    Map.entry("PUT /api/v1/config", "a"),
                    Map.entry("POST /api/v1/leads/{id}/confirm", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/hold", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/cancel", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/trash", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/return", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/delete", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/release", "ao"),
                    Map.entry("POST /api/v1/leads/{id}/redeliver", "ao"),
                    Map.entry("GET /api/v1/leads/{id}/balance", "aor"),
                    Map.entry("GET /api/v1/companies/{id}/balance", "aor"),
                    Map.entry("POST /api/v1/companies/{id}/balance", "a"),
                    Map.entry("GET /api/v1/companies/{id}/caps", "aor"),
                    Map.entry("POST /api/v1/conversions", "ao"),
                    Map.entry("GET /api/v1/leads/{id}/conversions", "aor"),
                    Map.entry("GET /api/v1/postback/{token}", EVERYONE),
                    Map.entry("POST /api/v1/postback/{token}", EVERYONE),
                    Map.entry("POST /api/v1/companies/{id}/postback-token", "a"),
                    Map.entry("DELETE /api/v1/companies/{id}/postback-token", "a"),
                    Map.entry("GET /api/v1/alerts", "aor"),
                    Map.entry("GET /api/v1/offers/{id}/weights", "aor"),
                    Map.entry("GET /api/v1/offers/{id}/experiments", "aor"),
                    Map.entry("GET /api/v1/keys", "a"),
                    Map.entry("POST /api/v1/keys", "a"),
                    Map.entry("DELETE /api/v1/keys/{id}", "a"),
                    Map.entry("GET /api/v1/secrets", "a"),
                    Map.entry("PUT /api/v1/secrets/{name}", "a"),
                    Map.entry("DELETE /api/v1/secrets/{name}", "a"),
                    Map.entry("GET /api/v1/audit", "ar"));

    @AutoClose private static final TestProgram program = TestProgram.start();

    @Test
    void everyRouteShouldBeInTheMatrix() {
        assertThat(program.servedRoutes().stream().map(RoleMatrixTest::nameOf))
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    static Stream<Arguments> everyRouteAndRole() {
        return program.servedRoutes().stream()
                .flatMap(route ->
                        Stream.of(Role.values())
                                .map(role -> Arguments.of(nameOf(route), route, role)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyRouteAndRole")
    void callShouldBeForbiddenExactlyToTheRolesThatMayNotMakeIt(
            String name, Route route, Role role) {
        Reply reply = program.send(request(route, role));

        String letter = role.name().substring(0, 1).toLowerCase(Locale.ROOT);
        String allowed = ALLOWED.getOrDefault(name, "");
        if (allowed.equals(EVERYONE) || allowed.contains(letter)) {
            assertThat(reply.status()).isNotIn(401, 403);
        } else {
            reply.expectProblem(403);
        }
    }

    private static HttpRequest.Builder request(Route route, Role role) {
        HttpRequest.Builder request =
                program.request(
                                route.path()
                                        .replace("{id}", "999")
                                        .replace("{version}", "1")
                                        .replace("{name}", "nobody")
                                        .replace("{token}", "pb_nobody"),
                                role)
                        .header("Content-Type", "application/json");
        return route.method() == Method.GET || route.method() == Method.DELETE
                ? request.method(route.method().name(), BodyPublishers.noBody())
                : request.method(route.method().name(), BodyPublishers.ofString("{}"));
    }

    private static String nameOf(Route route) {
        return route.method() + " " + route.path();
    }
}
