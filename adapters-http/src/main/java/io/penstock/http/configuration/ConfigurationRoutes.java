package io.penstock.http.configuration;

import io.penstock.application.configuration.ApplyConfiguration;
import io.penstock.application.configuration.ApplyOutcome;
import io.penstock.application.configuration.ConfigurationDocument;
import io.penstock.application.configuration.ConfigurationState;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import io.penstock.http.yaml.YamlText;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the whole configuration as one document, and makes it what a document says. Thread-safe.
 */
public final class ConfigurationRoutes implements Routes {

    /** How large the document of a whole configuration may be: 16 MiB. */
    static final int MAXIMUM_BYTES = 16 * 1024 * 1024;

    private static final String PATH = "/api/v1/config";
    private static final int OK = 200;

    private final ConfigurationStore store;
    private final ApplyConfiguration applyConfiguration;

    @Inject
    public ConfigurationRoutes(ConfigurationStore store, ApplyConfiguration applyConfiguration) {
        this.store = store;
        this.applyConfiguration = applyConfiguration;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        Method.GET,
                        PATH,
                        Access.of(Role.ADMIN, Role.OPERATOR, Role.READER),
                        this::show),
                new Route(Method.PUT, PATH, Access.of(Role.ADMIN), this::apply));
    }

    private Answer show(Call call) {
        ConfigurationState state = store.load();
        Map<String, @Nullable Object> document = ConfigurationDocument.write(state);
        ConfigurationFormat format = ConfigurationFormat.preferred(call.header("Accept"));
        Answer answer =
                switch (format) {
                    case YAML -> Answer.text(OK, format.mediaType(), YamlText.of(document));
                    case JSON -> Answer.json(OK, document);
                };
        return tagged(answer, state.revision()).withHeader("Vary", "Accept");
    }

    private Answer apply(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.YAML, BodyKind.JSON));
        boolean dryRun = QueryFlag.of(call, "dry_run");
        ApplyConfiguration.Options options =
                new ApplyConfiguration.Options(
                        EntityTag.required(call),
                        QueryFlag.of(call, QueryFlag.STRICT),
                        QueryFlag.of(call, "force"),
                        dryRun);
        ApplyOutcome outcome =
                applyConfiguration.apply(
                        WrittenFlows.spelledOut(kind.readCommented(call.body(MAXIMUM_BYTES))),
                        options,
                        call.principal().key());
        return answer(outcome, dryRun);
    }

    private static Answer answer(ApplyOutcome outcome, boolean dryRun) {
        return switch (outcome) {
            case ApplyOutcome.Applied applied ->
                    tagged(Answer.json(OK, AppliedBody.of(applied, dryRun)), applied.revision());
            case ApplyOutcome.Refused(var problems, var diagnostics) ->
                    Answer.problem(
                            Problems.invalid("The configuration", problems)
                                    .with("diagnostics", DiagnosticBody.of(diagnostics)));
            case ApplyOutcome.Stale(long current) ->
                    Answer.problem(EntityTag.notMatching("configuration", Optional.of(current)));
            case ApplyOutcome.OfAnotherRevision(long given, long current) ->
                    Answer.problem(
                            Problem.of(
                                            ProblemType.CONFLICT,
                                            "The document is of revision "
                                                    + given
                                                    + ", and the configuration is at "
                                                    + current
                                                    + ". Read it again, or send it with"
                                                    + " ?force=true.")
                                    .with("version", current)
                                    .withHeader(EntityTag.HEADER, EntityTag.of(current)));
        };
    }

    private static Answer tagged(Answer answer, long revision) {
        return answer.withHeader(EntityTag.HEADER, EntityTag.of(revision));
    }
}
