package io.penstock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RepeatedCallsTest {

    private static final String KEY = "Idempotency-Key";

    @AutoClose private final TestProgram program = TestProgram.start();

    private static StorageUnavailableException away() {
        return new StorageUnavailableException("away", new AssertionError());
    }

    private Reply post(String path, String body, String key) {
        return program.post(Role.ADMIN, path, body, KEY, key);
    }

    @Test
    void repetitionShouldBeAnsweredAsTheFirstRequest() {
        Reply first = post("/test/things", "{}", "one").expect(201);
        Reply second = post("/test/things", "{}", "one").expect(201);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Location")).isEqualTo("/test/things/1");
        assertThat(first.header("Idempotent-Replay")).isEmpty();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(program.routes().posts()).isOne();
    }

    @Test
    void requestWithoutAKeyShouldRunEachTime() {
        program.post(Role.ADMIN, "/test/things", "{}").expect(201);
        program.post(Role.ADMIN, "/test/things", "{}").expect(201);

        assertThat(program.routes().posts()).isEqualTo(2);
    }

    @Test
    void keyShouldBelongToAnApiKeyAndAnAddress() {
        post("/test/things", "{}", "one").expect(201);
        post("/test/things/5", "{}", "one").expect(201);
        post("/test/things/6", "{}", "one").expect(201);
        program.post(Role.READER, "/test/things", "{}", KEY, "one").expect(201);

        assertThat(program.routes().posts()).isEqualTo(4);
    }

    @Test
    void keyShouldNotBeUsedForSomethingElse() {
        post("/test/things", "{}", "one").expect(201);

        assertThat(post("/test/things", "{ }", "one").expectProblem(409).text("type"))
                .isEqualTo("/problems/idempotency-key-reused");
        post("/test/things?strict=true", "{}", "one").expectProblem(409);
        assertThat(program.routes().posts()).isOne();
    }

    @Test
    void refusalShouldBeRememberedToo() {
        String large = "{\"note\":12}";
        post("/test/things", large, "one").expectProblem(413);

        assertThat(
                        post("/test/things", large, "one")
                                .expectProblem(413)
                                .header("Idempotent-Replay"))
                .isEqualTo("true");
    }

    @Test
    void faultShouldNotBeRemembered() {
        program.routes().answerPostsWith(503);
        post("/test/things", "{}", "one").expect(503);
        program.routes().answerPostsWith(201);

        post("/test/things", "{}", "one").expect(201);
        assertThat(program.routes().posts()).isEqualTo(2);
    }

    @Test
    void answerThatIsTooLongShouldNotBeRemembered() {
        post("/test/large", "{}", "one").expect(200);
        post("/test/large", "{}", "one").expect(200);

        assertThat(program.routes().posts()).isEqualTo(2);
    }

    @Test
    void requestShouldNotRunWhereStorageCannotTellWhetherItRan() {
        program.faults().fail("claim", away());

        post("/test/things", "{}", "one").expectProblem(503);
        assertThat(program.routes().posts()).isZero();
    }

    @Test
    void answerShouldBeGivenAlsoWhereItCannotBeRemembered() {
        program.faults().fail("remember", away());

        post("/test/things", "{}", "one").expect(201);
    }

    @Test
    void keyThatCannotBeReadShouldBeRefused() {
        post("/test/things", "{}", "a b").expectProblem(400);
        post("/test/things", "{}", "x".repeat(201)).expectProblem(400);
    }

    @Test
    void twinShouldWaitForTheFirst() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> first = callers.submit(() -> post("/test/slow", "{}", "one"));
            program.routes().awaitSlowRequest();
            Future<Reply> twin = callers.submit(() -> post("/test/slow", "{}", "one"));
            program.routes().finishSlowRequest();

            assertThat(twin.get().expect(200).response().body())
                    .isEqualTo(first.get().expect(200).response().body());
            assertThat(twin.get().header("Idempotent-Replay")).isEqualTo("true");
            assertThat(program.routes().posts()).isOne();
        }
    }

    @Test
    void twinShouldNotWaitForever() throws Exception {
        HttpSettings impatient =
                new HttpSettings("127.0.0.1", 0).withTwinPatience(Duration.ofMillis(1));
        try (TestProgram other = TestProgram.start(impatient);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> first =
                    callers.submit(() -> other.post(Role.ADMIN, "/test/slow", "{}", KEY, "one"));
            other.routes().awaitSlowRequest();

            Reply twin = other.post(Role.ADMIN, "/test/slow", "{}", KEY, "one").expectProblem(409);

            assertThat(twin.header("Retry-After")).isEqualTo("1");
            assertThat(twin.text("code")).isEqualTo("first_still_running");
            other.routes().finishSlowRequest();
            first.get().expect(200);
        }
    }
}
