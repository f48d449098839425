package io.penstock.http.lead;

import io.penstock.application.delivery.Batches;
import io.penstock.domain.account.Role;
import io.penstock.domain.delivery.BatchId;
import io.penstock.http.account.Access;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows a batch: its leads, and how often it was sent. Thread-safe. */
public final class BatchRoute implements Routes {

    private static final String ID = "id";
    private static final String BATCH = "/api/v1/batches/{id}";
    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final int LONGEST_ID = 40;
    private static final int OK = 200;

    private final Batches batches;

    @Inject
    public BatchRoute(Batches batches) {
        this.batches = batches;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, BATCH, READERS, this::batch));
    }

    private Answer batch(Call call) {
        return Optional.of(call.pathParameter(ID))
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .flatMap(id -> batches.find(new BatchId(id)))
                .map(batch -> Answer.json(OK, BatchBody.of(batch)))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND,
                                "There is no batch '" + call.pathParameter(ID) + "'."));
    }
}
