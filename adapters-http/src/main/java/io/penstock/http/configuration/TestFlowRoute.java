package io.penstock.http.configuration;

import io.penstock.application.configuration.TestFlow;
import io.penstock.application.flow.trial.FlowTestInput;
import io.penstock.application.flow.trial.TryFlow;
import io.penstock.domain.account.Role;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries a flow that need not be saved. Thread-safe. */
public final class TestFlowRoute implements Routes {

    private static final int OK = 200;
    private static final String WHAT = "The test";

    private final TestFlow testFlow;

    @Inject
    public TestFlowRoute(TestFlow testFlow) {
        this.testFlow = testFlow;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.POST,
                        "/api/v1/flows/test",
                        Access.of(Role.ADMIN, Role.OPERATOR, Role.READER),
                        this::test));
    }

    private Answer test(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON, BodyKind.YAML));
        Map<String, @Nullable Object> input =
                new LinkedHashMap<>(kind.readCommented(call.body(DocumentRequest.MAXIMUM_BYTES)));
        if (FlowTestInput.mayHaveText(input)) {
            WrittenFlows.spellOut(input, WHAT, "");
        }
        return switch (testFlow.test(input)) {
            case TryFlow.Outcome.Tested(var result) -> Answer.json(OK, FlowTestBody.of(result));
            case TryFlow.Outcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid(WHAT, problems));
            case TryFlow.Outcome.TooLong(var longest, var drawing) ->
                    Answer.problem(tooLong(longest, drawing));
        };
    }

    private static Problem tooLong(Duration longest, boolean drawing) {
        String time = longest.toSeconds() + " seconds that a test has here";
        return Problems.invalid(
                WHAT,
                List.of(
                        drawing
                                ? new DocumentProblem(
                                        "volume",
                                        "is too much for the "
                                                + time
                                                + "; give fewer leads, or try it by penstock flow"
                                                + " test")
                                : new DocumentProblem(
                                        "flow",
                                        "takes longer to compute exactly than the "
                                                + time
                                                + "; simplify it or its script, leave out over, or"
                                                + " try it by penstock flow test")));
    }
}
