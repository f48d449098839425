package io.penstock.http.server;

import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers requests that no route matches: 405 where the address is known, 404 where it is not. */
final class UnmatchedRequests implements ExceptionHandler<HttpResponseException> {

    private final Map<String, PathTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();
    private final RequestObserver observer;

    UnmatchedRequests(List<Route> routes, RequestObserver observer) {
        this.observer = observer;
        for (Route route : routes) {
            templates.computeIfAbsent(route.path(), PathTemplate::new);
            Set<String> allowed = methods.computeIfAbsent(route.path(), _ -> new TreeSet<>());
            allowed.add(route.method().name());
            if (route.method() == Method.GET) {
                allowed.add("HEAD");
            }
        }
    }

    @Override
    public void handle(HttpResponseException exception, Context context) {
        Answer answer = Answer.problem(problem(context.req().getRequestURI()));
        AnswerWriter.write(answer, context.res(), new RequestBody(context.req()));
        observer.answered(
                context.req().getMethod(),
                RequestObserver.UNMATCHED,
                answer.status(),
                Duration.ZERO);
    }

    private Problem problem(String path) {
        Set<String> allowed = new TreeSet<>();
        templates.forEach((template, matcher) -> {
            if (matcher.matches(path)) {
                allowed.addAll(methods.getOrDefault(template, Set.of()));
            }
        });
        if (allowed.isEmpty()) {
            return Problem.of(ProblemType.NOT_FOUND, "Nothing has this address.");
        }
        String list = String.join(", ", allowed);
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address knows " + list + ".")
                .withHeader("Allow", list);
    }
}
