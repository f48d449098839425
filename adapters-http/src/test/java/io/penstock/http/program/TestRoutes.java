package io.penstock.http.program;

import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Routes that another module adds: some that fail, one that takes its time. */
public final class TestRoutes implements Routes {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final AtomicInteger posts = new AtomicInteger();
    private volatile int postStatus = 201;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, "/test/failure", new Access.Open(), TestRoutes::fail),
                new Route(Method.GET, "/test/error", new Access.Open(), TestRoutes::giveUp),
                new Route(Method.GET, "/test/principal", new Access.Open(), TestRoutes::principal),
                new Route(
                        Method.DELETE,
                        "/test/things/{id}",
                        Access.of(Role.ADMIN),
                        call -> Answer.json(200, call.pathParameter("id"))),
                new Route(Method.POST, "/test/things", Access.ANY_KEY, this::post),
                new Route(Method.POST, "/test/things/{id}", Access.ANY_KEY, this::post),
                new Route(Method.POST, "/test/slow", Access.ANY_KEY, this::wait),
                new Route(Method.POST, "/test/large", Access.ANY_KEY, this::large),
                new Route(Method.GET, "/test/slow", new Access.Open(), this::wait));
    }

    /** How often the routes that count were called. */
    public int posts() {
        return posts.get();
    }

    /** Has the routes that count answer with this status from now on. */
    public void answerPostsWith(int status) {
        postStatus = status;
    }

    private Answer post(Call call) throws IOException {
        String body = new String(call.body(10), StandardCharsets.UTF_8);
        return Answer.json(postStatus, List.of(posts.incrementAndGet(), body))
                .withHeader("Location", "/test/things/" + posts);
    }

    private Answer large(Call call) {
        return Answer.text(200, "text/plain", posts.incrementAndGet() + "x".repeat(1_000_000));
    }

    /** Returns when a request has come to the slow route. */
    public void awaitSlowRequest() throws InterruptedException {
        entered.await();
    }

    /** Lets the slow route answer. */
    public void finishSlowRequest() {
        leave.countDown();
    }

    private Answer wait(Call call) throws InterruptedException {
        posts.incrementAndGet();
        entered.countDown();
        leave.await();
        return Answer.text(200, "text/plain", "done");
    }

    private static Answer fail(Call call) {
        throw new IllegalStateException("a secret of the program");
    }

    private static Answer principal(Call call) {
        return Answer.json(200, call.principal());
    }

    private static Answer giveUp(Call call) {
        throw new StackOverflowError();
    }
}
