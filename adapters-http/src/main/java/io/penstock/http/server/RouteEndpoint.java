package io.penstock.http.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.penstock.domain.account.Principal;
import io.penstock.http.account.Access;
import io.penstock.http.account.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A route as Javalin runs it: authenticates, answers, and tells the observer. Thread-safe. */
final class RouteEndpoint implements Handler {

    private final Route route;
    private final Authentication authentication;
    private final RequestObserver observer;
    private final RepeatedCalls repeatedCalls;
    private final HttpSettings settings;

    RouteEndpoint(
            Route route,
            Authentication authentication,
            RequestObserver observer,
            RepeatedCalls repeatedCalls,
            HttpSettings settings) {
        this.route = route;
        this.authentication = authentication;
        this.observer = observer;
        this.repeatedCalls = repeatedCalls;
        this.settings = settings;
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
            Call call = new Call(context, body, principal(context), settings.bodyTimeout());
            return route.isRemembered()
                    ? repeatedCalls.answer(route, call, () -> handle(call))
                    : handle(call);
        } catch (Throwable failure) {
            return Answer.problem(Failures.problemOf(failure, route));
        }
    }

    private Answer handle(Call call) {
        try {
            return route.handler().handle(call);
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
                            () -> client(context.req()),
                            keyed.roles());
        };
    }

    private InetAddress client(HttpServletRequest request) {
        return settings.trustedProxies()
                .client(peer(request), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    private static InetAddress peer(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The server names its peers by address.", e);
        }
    }
}
