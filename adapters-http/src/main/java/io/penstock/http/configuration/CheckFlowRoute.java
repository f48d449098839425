package io.penstock.http.configuration;

import io.penstock.application.configuration.CheckFlow;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a flow that need not be saved. Thread-safe. */
public final class CheckFlowRoute implements Routes {

    private static final int OK = 200;

    private final CheckFlow checkFlow;

    @Inject
    public CheckFlowRoute(CheckFlow checkFlow) {
        this.checkFlow = checkFlow;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.POST,
                        "/api/v1/flows/check",
                        Access.of(Role.ADMIN, Role.OPERATOR, Role.READER),
                        this::check));
    }

    private Answer check(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON, BodyKind.YAML));
        CheckFlow.Result result =
                checkFlow.check(kind.readCommented(call.body(DocumentRequest.MAXIMUM_BYTES)));
        return Answer.json(OK, Body.of(result));
    }

    /**
     * What was found.
     *
     * @param explanation the flow in words; null where it has errors
     */
    private record Body(
            boolean valid,
            List<Fault> errors,
            List<Warning> warnings,
            @Nullable String explanation) {

        static Body of(CheckFlow.Result result) {
            return new Body(
                    result.problems().isEmpty(),
                    result.problems().stream()
                            .map(problem -> new Fault(problem.field(), problem.message()))
                            .toList(),
                    result.warnings().stream()
                            .map(warning ->
                                    new Warning(
                                            warning.place(),
                                            warning.code().name(),
                                            warning.message()))
                            .toList(),
                    result.explanation().orElse(null));
        }
    }

    private record Fault(String field, String message) {}

    private record Warning(String field, String code, String message) {}
}
