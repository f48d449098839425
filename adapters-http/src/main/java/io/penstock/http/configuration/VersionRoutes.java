package io.penstock.http.configuration;

import io.penstock.application.configuration.DocumentHistory;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.RollBackDocument;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
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
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Shows the versions of companies, offers, rotators and sites, and rolls back. Thread-safe. */
public final class VersionRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final Access WRITERS = Access.of(Role.ADMIN);
    private static final int OK = 200;
    private static final int USUAL_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    private final DocumentHistory history;
    private final RollBackDocument rollBackDocument;

    @Inject
    public VersionRoutes(DocumentHistory history, RollBackDocument rollBackDocument) {
        this.history = history;
        this.rollBackDocument = rollBackDocument;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(DocumentKind.values()).flatMap(this::routes).toList();
    }

    private Stream<Route> routes(DocumentKind kind) {
        String path = DocumentAddress.path(kind);
        String versions = path + "/versions";
        return Stream.of(
                new Route(Method.GET, versions, READERS, call -> list(kind, call)),
                new Route(Method.GET, versions + "/{version}", READERS, call -> show(kind, call)),
                new Route(Method.POST, path + "/rollback", WRITERS, call -> rollBack(kind, call)));
    }

    private Answer list(DocumentKind kind, Call call) {
        DocumentKey key = DocumentAddress.key(kind, call);
        int before = number(call, "cursor", Integer.MAX_VALUE, Integer.MAX_VALUE);
        int limit = number(call, "limit", LARGEST_LIMIT, USUAL_LIMIT);
        DocumentHistory.Page page = history.page(key, before, limit);
        if (page.entries().isEmpty() && before == Integer.MAX_VALUE) {
            throw DocumentAddress.missing(key);
        }
        return Answer.json(
                OK,
                new Items<>(
                        page.entries().stream().map(VersionBody::of).toList(),
                        page.next().map(String::valueOf).orElse(null)));
    }

    private Answer show(DocumentKind kind, Call call) {
        DocumentKey key = DocumentAddress.key(kind, call);
        String version = call.pathParameter("version");
        OptionalInt number = wholeNumber(version);
        if (number.isEmpty()) {
            throw missing(key, version);
        }
        return history.find(key, number.getAsInt())
                .map(entry -> Answer.json(OK, VersionBody.of(entry)))
                .orElseThrow(() -> missing(key, version));
    }

    private Answer rollBack(DocumentKind kind, Call call) throws IOException {
        DocumentKey key = DocumentAddress.key(kind, call);
        int version = RollBackRequest.version(call);
        return rollBackDocument
                .rollBack(
                        key,
                        version,
                        EntityTag.required(call),
                        QueryFlag.of(call, QueryFlag.STRICT),
                        call.principal().key())
                .map(outcome -> DocumentAnswers.saved(key, outcome))
                .orElseThrow(() -> missing(key, String.valueOf(version)));
    }

    private static int number(Call call, String name, int most, int usual) {
        return call.query(name)
                .map(text -> {
                    OptionalInt number = wholeNumber(text);
                    if (number.isEmpty() || number.getAsInt() > most) {
                        throw new ProblemException(
                                Problems.malformed(name, "must be a number from 1 to " + most));
                    }
                    return number.getAsInt();
                })
                .orElse(usual);
    }

    private static OptionalInt wholeNumber(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static ProblemException missing(DocumentKey key, String version) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no version '" + version + "' of " + key + ".");
    }
}
