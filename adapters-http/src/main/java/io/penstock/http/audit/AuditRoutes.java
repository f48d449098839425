package io.penstock.http.audit;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.PageRequest;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows who changed what, newest first. Thread-safe. */
public final class AuditRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.READER);
    private static final String ACTION = "action";
    private static final int OK = 200;

    private final AuditTrail audit;

    @Inject
    public AuditRoutes(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/api/v1/audit", READERS, this::show));
    }

    private Answer show(Call call) {
        AuditQuery query =
                new AuditQuery(
                        call.query("by"),
                        call.query(ACTION).map(AuditRoutes::action),
                        call.query("subject"),
                        moment(call, "from"),
                        moment(call, "to"));
        PageRequest page = PageRequest.newestFirst(call);
        return Answer.json(
                OK,
                page.page(
                        audit.find(query, page.cursor(), page.fetched()),
                        AuditEntry::sequence,
                        AuditBody::of));
    }

    private static AuditAction action(String name) {
        return AuditAction.byKey(name)
                .orElseThrow(() ->
                        new ProblemException(
                                Problems.malformed(
                                        ACTION,
                                        "must be one of "
                                                + Arrays.stream(AuditAction.values())
                                                        .map(AuditAction::key)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static Optional<Instant> moment(Call call, String name) {
        return call.query(name)
                .map(text ->
                        parse(text)
                                .orElseThrow(() ->
                                        new ProblemException(
                                                Problems.malformed(
                                                        name,
                                                        "must be a time such as 2026-11-20T12:00:00Z"))));
    }

    /** Years have four digits in RFC 3339; others would not fit the milliseconds of storage. */
    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(moment -> moment.getYear() >= 0 && moment.getYear() <= 9999)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
