package io.penstock.http.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.penstock.domain.account.Principal;
import io.penstock.http.account.Access;
import io.penstock.http.account.Authentication;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A route as Javalin runs it: authenticates, answers, and tells the observer. Thread-safe. */
final class RouteEndpoint implements Handler {

    private final Route route;
    private final Authentication authentication;
    private final RequestObserver observer;
    private final Duration bodyTimeout;

    RouteEndpoint(
            Route route,
            Authentication authentication,
            RequestObserver observer,
            Duration bodyTimeout) {
        this.route = route;
        this.authentication = authentication;
        this.observer = observer;
        this.bodyTimeout = bodyTimeout;
    }

    @Override
    public void handle(Context context) {
        long start = System.nanoTime();
        RequestBody body = new RequestBody(context.req());
        Answer answer = answer(context, body);
        AnswerWriter.write(answer, context.res(), body);
        observer.answered(
                context.req().getMethod(),
                route.path(),
                answer.status(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Errors are caught too: a caller whose request was too much for the stack gets an answer. */
    private Answer answer(Context context, RequestBody body) {
        try {
            Principal principal = principal(context);
            return route.handler().handle(new Call(context, body, principal, bodyTimeout));
        } catch (Throwable failure) {
            return Answer.problem(Failures.problemOf(failure, route));
        }
    }

    private @Nullable Principal principal(Context context) {
        return switch (route.access()) {
            case Access.Open() -> null;
            case Access.Keyed keyed ->
                    authentication.require(
                            Collections.list(context.req().getHeaders("Authorization")),
                            keyed.roles());
        };
    }
}
