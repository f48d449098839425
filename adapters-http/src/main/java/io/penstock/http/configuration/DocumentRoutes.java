package io.penstock.http.configuration;

import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.DeleteDocument;
import io.penstock.application.configuration.DeleteOutcome;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Shows, saves and deletes companies, offers, rotators, sites and sources. Thread-safe. */
public final class DocumentRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final Access WRITERS = Access.of(Role.ADMIN);

    private final SaveDocument saveDocument;
    private final DeleteDocument deleteDocument;
    private final ConfigurationStore store;

    @Inject
    public DocumentRoutes(
            SaveDocument saveDocument, DeleteDocument deleteDocument, ConfigurationStore store) {
        this.saveDocument = saveDocument;
        this.deleteDocument = deleteDocument;
        this.store = store;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(DocumentKind.values()).flatMap(this::routes).toList();
    }

    private Stream<Route> routes(DocumentKind kind) {
        String path = DocumentAddress.path(kind);
        return Stream.of(
                new Route(Method.GET, path, READERS, call -> show(kind, call)),
                new Route(Method.PUT, path, WRITERS, call -> save(kind, call)),
                new Route(Method.DELETE, path, WRITERS, call -> delete(kind, call)));
    }

    private Answer show(DocumentKind kind, Call call) {
        DocumentKey key = DocumentAddress.key(kind, call);
        return store.find(key)
                .map(DocumentAnswers::shown)
                .orElseThrow(() -> DocumentAddress.missing(key));
    }

    private Answer save(DocumentKind kind, Call call) throws IOException {
        DocumentKey key = DocumentAddress.key(kind, call);
        DocumentRequest request = DocumentRequest.read(call, key);
        return DocumentAnswers.saved(
                key,
                saveDocument.save(
                        key,
                        request.content(),
                        EntityTag.required(call),
                        request.strict(),
                        call.principal().key()));
    }

    private Answer delete(DocumentKind kind, Call call) {
        DocumentKey key = DocumentAddress.key(kind, call);
        DeleteOutcome outcome =
                deleteDocument.delete(key, EntityTag.required(call), call.principal().key());
        return switch (outcome) {
            case DeleteOutcome.Deleted _ -> Answer.empty();
            case DeleteOutcome.Missing() -> throw DocumentAddress.missing(key);
            case DeleteOutcome.InUse(var uses) -> Answer.problem(UsesProblem.of(key, uses));
            case DeleteOutcome.Stale(var current) ->
                    Answer.problem(EntityTag.notMatching(key.toString(), current));
        };
    }
}
