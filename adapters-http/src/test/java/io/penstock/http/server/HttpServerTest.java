package io.penstock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    @AutoClose private final TestProgram program = TestProgram.start();

    @Test
    void unknownAddressShouldBeNotFoundWithoutKey() {
        Reply reply = program.send(program.request("/api/v1/nothing")).expectProblem(404);

        assertThat(reply.text("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void addressWithTrailingSlashShouldBeUnknown() {
        program.send(program.request("/healthz/")).expectProblem(404);
    }

    @Test
    void knownAddressShouldNameItsMethods() {
        Reply reply = program.send(program.request("/api/v1/config").DELETE()).expectProblem(405);

        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, PUT");
    }

    @Test
    void unusualMethodShouldBeRefusedWithTheMethodsThatThereAre() {
        Reply reply =
                program.send(
                                program.request("/api/v1/leads")
                                        .method("BREW", BodyPublishers.ofString("coffee")))
                        .expectProblem(405);

        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void headShouldAnswerLikeGetWithoutBody() {
        Reply reply = program.send(program.request("/healthz").HEAD()).expect(200);

        assertThat(reply.header("Content-Length")).isEqualTo("15");
        assertThat(reply.response().body()).isEmpty();
    }

    @Test
    void headShouldNeedAKeyWhereGetDoes() {
        assertThat(program.send(program.request("/metrics").HEAD()).status()).isEqualTo(401);
    }

    @Test
    void unexpectedExceptionShouldBeAnsweredWithAnIdAndNoSecrets() {
        Reply reply = program.send(program.request("/test/failure")).expectProblem(500);

        assertThat(reply.text("instance")).startsWith("urn:uuid:");
        assertThat(reply.response().body()).doesNotContain("secret");
    }

    @Test
    void errorShouldBeAnswered() {
        program.send(program.request("/test/error")).expectProblem(500);
    }

    @Test
    void openRouteShouldHaveNoPrincipal() {
        program.send(program.request("/test/principal")).expectProblem(500);
    }

    @Test
    void headThatIsTooLargeShouldBeRefused() {
        program.send(program.request("/healthz").header("Filler", "x".repeat(20_000)))
                .expectProblem(431);
    }

    @Test
    void slashWithinAnIdShouldBePartOfIt() {
        Reply reply = program.get("/api/v1/leads/a%2Fb").expectProblem(404);

        assertThat(reply.text("detail")).isEqualTo("There is no lead 'a/b'.");
    }

    @Test
    void observerShouldHearOfEveryRequestByItsRoute() {
        program.send(program.request("/nothing"));
        program.send(program.request("/test/failure"));
        program.get("/api/v1/leads/unknown");

        program.server().stop(Duration.ofSeconds(5));

        assertThat(program.observed())
                .containsExactly(
                        "GET unmatched 404", "GET /test/failure 500", "GET /api/v1/leads/{id} 404");
    }

    @Test
    void answersShouldNotBeKeptByCaches() {
        assertThat(program.send(program.request("/healthz")).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void stopShouldLetRequestsInFlightEnd() throws Exception {
        CompletableFuture<Reply> slow =
                CompletableFuture.supplyAsync(() -> program.send(program.request("/test/slow")));
        program.routes().awaitSlowRequest();
        CompletableFuture<Void> stopping =
                CompletableFuture.runAsync(() -> program.server().stop(Duration.ofSeconds(10)));
        assertThatThrownBy(() -> stopping.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThatThrownBy(program::connect).isInstanceOf(ConnectException.class);

        program.routes().finishSlowRequest();

        slow.get(5, TimeUnit.SECONDS).expect(200);
        stopping.get(5, TimeUnit.SECONDS);
    }

    @Test
    void stopShouldNotWaitForeverForRequestsInFlight() throws Exception {
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> program.send(program.request("/test/slow")));
        program.routes().awaitSlowRequest();

        program.server().stop(Duration.ofMillis(100));

        assertThatThrownBy(() -> slow.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AssertionError.class);
    }
}
