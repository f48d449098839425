package io.penstock.http.secret;

import io.penstock.application.secret.DeleteSecret;
import io.penstock.application.secret.EncryptionKey;
import io.penstock.application.secret.ListSecrets;
import io.penstock.application.secret.SaveSecret;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.json.Items;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves, lists and deletes secrets, and shows none of their values. Thread-safe. */
public final class SecretRoutes implements Routes {

    private static final String SECRETS = "/api/v1/secrets";
    private static final String NAME = "name";
    private static final Access ADMINS = Access.of(Role.ADMIN);

    /** Room for the longest value with every character written as two escapes. */
    private static final int MAXIMUM_BYTES = 128 * 1024;

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final SaveSecret saveSecret;
    private final DeleteSecret deleteSecret;
    private final ListSecrets listSecrets;

    @Inject
    public SecretRoutes(SaveSecret saveSecret, DeleteSecret deleteSecret, ListSecrets listSecrets) {
        this.saveSecret = saveSecret;
        this.deleteSecret = deleteSecret;
        this.listSecrets = listSecrets;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, SECRETS, ADMINS, _ -> list()),
                new Route(Method.PUT, SECRETS + "/{name}", ADMINS, this::save),
                new Route(Method.DELETE, SECRETS + "/{name}", ADMINS, this::delete));
    }

    private Answer list() {
        return Answer.json(OK, Items.all(listSecrets.list().stream().map(SecretBody::of).toList()));
    }

    private Answer save(Call call) throws IOException {
        Map<String, @Nullable Object> content = content(call);
        return switch (saveSecret.save(call.pathParameter(NAME), content, call.principal().key())) {
            case SaveSecret.Outcome.Created(var entry) ->
                    Answer.json(CREATED, SecretBody.of(entry));
            case SaveSecret.Outcome.Replaced(var entry) -> Answer.json(OK, SecretBody.of(entry));
            case SaveSecret.Outcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The secret", problems));
            case SaveSecret.Outcome.NoKey() -> Answer.problem(noKey());
            case SaveSecret.Outcome.Full() -> Answer.problem(full());
        };
    }

    /** Says where the JSON is broken, but not what stands there, which may be the secret. */
    private static Map<String, @Nullable Object> content(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON));
        byte[] body = call.body(MAXIMUM_BYTES);
        try {
            return kind.read(body);
        } catch (ProblemException e) {
            String place = String.valueOf(e.getMessage()).replaceFirst("(?s): .*", "");
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    place.replaceFirst("\\.?$", ". ")
                            + "It must be an object such as { \"value\": \"…\" }. It is not quoted"
                            + " here, as it may hold a secret.");
        }
    }

    private static Problem noKey() {
        return Problem.of(
                        ProblemType.CONFLICT,
                        "Secrets are kept encrypted, and the settings give no key for it. Make one"
                                + " with '"
                                + EncryptionKey.COMMAND
                                + "', give it as secrets.key_file (PENSTOCK_SECRETS_KEY_FILE) or"
                                + " secrets.key (PENSTOCK_SECRETS_KEY), and start again.")
                .with("code", "no_secrets_key");
    }

    private static Problem full() {
        return Problem.of(
                        ProblemType.CONFLICT,
                        "There are "
                                + SaveSecret.MOST_SECRETS
                                + " secrets, which is as many as there may be. Delete one first.")
                .with("code", "too_many_secrets");
    }

    private Answer delete(Call call) {
        return switch (deleteSecret.delete(call.pathParameter(NAME), call.principal().key())) {
            case DeleteSecret.Outcome.Deleted() -> Answer.empty();
            case DeleteSecret.Outcome.InUse(var places) ->
                    Answer.problem(
                            Problem.of(
                                            ProblemType.CONFLICT,
                                            "The secret is named by "
                                                    + String.join(", ", places)
                                                    + ". Change that first, or save another value"
                                                    + " in place of this one.")
                                    .with("code", "secret_in_use"));
            case DeleteSecret.Outcome.Unknown() ->
                    Answer.problem(
                            Problem.of(
                                    ProblemType.NOT_FOUND,
                                    "There is no secret '" + call.pathParameter(NAME) + "'."));
        };
    }
}
