package io.penstock.http.key;

import io.penstock.application.account.ApiKey;
import io.penstock.application.account.ApiKeyStore;
import io.penstock.application.account.CreateKey;
import io.penstock.application.account.RevokeKey;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.PageRequest;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates, lists and revokes API keys. Thread-safe. */
public final class KeyRoutes implements Routes {

    private static final String KEYS = "/api/v1/keys";
    private static final String ID = "id";
    private static final Access ADMINS = Access.of(Role.ADMIN);
    private static final int MAXIMUM_BYTES = 16 * 1024;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final ApiKeyStore store;
    private final CreateKey createKey;
    private final RevokeKey revokeKey;

    @Inject
    public KeyRoutes(ApiKeyStore store, CreateKey createKey, RevokeKey revokeKey) {
        this.store = store;
        this.createKey = createKey;
        this.revokeKey = revokeKey;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, KEYS, ADMINS, this::list),
                new Route(Method.POST, KEYS, ADMINS, this::create),
                new Route(Method.DELETE, KEYS + "/{id}", ADMINS, this::revoke));
    }

    private Answer list(Call call) {
        PageRequest page = PageRequest.oldestFirst(call);
        return Answer.json(
                OK, page.page(store.list(page.cursor(), page.fetched()), ApiKey::id, KeyBody::of));
    }

    private Answer create(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON));
        Map<String, @Nullable Object> content = kind.read(call.body(MAXIMUM_BYTES));
        return switch (createKey.create(content, call.principal().key())) {
            case CreateKey.Outcome.Created(var key, var secret) ->
                    Answer.json(CREATED, KeyBody.of(key, secret))
                            .repeatedAs(Answer.json(CREATED, KeyBody.of(key)));
            case CreateKey.Outcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The key", problems));
            case CreateKey.Outcome.NameTaken(var name) ->
                    Answer.problem(
                            Problem.of(
                                    ProblemType.CONFLICT,
                                    "A key, revoked or not, has the name '"
                                            + name
                                            + "'. Take another one."));
        };
    }

    private Answer revoke(Call call) {
        return switch (revokeKey.revoke(id(call), call.principal().key())) {
            case RevokeKey.Outcome.Revoked(var key) -> Answer.json(OK, KeyBody.of(key));
            case RevokeKey.Outcome.RevokedBefore(var key) ->
                    Answer.problem(
                            Problem.of(
                                    ProblemType.CONFLICT,
                                    "The key " + key.id() + " is revoked already."));
            case RevokeKey.Outcome.Unknown() -> throw noKey(call);
        };
    }

    private static long id(Call call) {
        String id = call.pathParameter(ID);
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw noKey(call);
        }
        return Long.parseLong(id);
    }

    private static ProblemException noKey(Call call) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no key '" + call.pathParameter(ID) + "'.");
    }
}
