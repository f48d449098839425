package io.penstock.http.configuration;

import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.configuration.SaveOutcome;
import io.penstock.application.configuration.StoredDocument;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
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
import java.util.List;
import java.util.stream.Stream;

/** Saves and shows companies, offers, rotators and sites. Thread-safe. */
public final class DocumentRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final Access WRITERS = Access.of(Role.ADMIN);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final SaveDocument saveDocument;
    private final ConfigurationStore store;

    @Inject
    public DocumentRoutes(SaveDocument saveDocument, ConfigurationStore store) {
        this.saveDocument = saveDocument;
        this.store = store;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(DocumentCollection.values()).flatMap(this::routes).toList();
    }

    private Stream<Route> routes(DocumentCollection collection) {
        String path = collection.path();
        return Stream.of(
                new Route(Method.GET, path, READERS, call -> show(key(collection, call))),
                new Route(Method.PUT, path, WRITERS, call -> save(key(collection, call), call)));
    }

    private static DocumentKey key(DocumentCollection collection, Call call) {
        return collection.key(call.pathParameter("id"));
    }

    private Answer show(DocumentKey key) {
        return store.find(key)
                .map(document -> tagged(Answer.json(OK, DocumentBody.of(document)), document))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no " + key + "."));
    }

    private Answer save(DocumentKey key, Call call) throws IOException {
        DocumentRequest request = DocumentRequest.read(call, key);
        SaveOutcome outcome =
                saveDocument.save(key, request.content(), request.strict(), call.principal().key());
        return switch (outcome) {
            case SaveOutcome.Saved(var document, var diagnostics) ->
                    tagged(
                            Answer.json(
                                    document.version() == 1 ? CREATED : OK,
                                    DocumentBody.of(document, diagnostics)),
                            document);
            case SaveOutcome.Refused(var problems, var diagnostics) ->
                    Answer.problem(
                            Problems.invalid("The " + key.kind().key(), problems)
                                    .with("diagnostics", DiagnosticBody.of(diagnostics)));
        };
    }

    private static Answer tagged(Answer answer, StoredDocument document) {
        return answer.withHeader("ETag", DocumentBody.tag(document));
    }
}
