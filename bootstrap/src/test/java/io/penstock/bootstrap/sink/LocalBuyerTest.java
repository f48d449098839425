package io.penstock.bootstrap.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class LocalBuyerTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void answerShouldBeAsTold() throws Exception {
        Plan plan = SinkFixture.plan(new Behaviour(202, Delay.NONE, Shares.NONE));
        try (SinkFixture sink = SinkFixture.of(plan)) {
            HttpResponse<String> answer = sink.post("/acme?x=1", "{}");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo("{\"ok\":true}");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void lineShouldNameTheKeyAndTellThatItCameAgain() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/acme", "12345", "Idempotency-Key", "k1");
            sink.post("/acme", "12345", "webhook-id", "k1");

            assertThat(sink.printed().lines())
                    .containsExactly(
                            "10:00:00.250  #1 POST /acme  key k1  5 B  -> 200 answered",
                            "10:00:00.250  #2 POST /acme  key k1  5 B  -> 200 answered  again");
        }
    }

    @Test
    void everyShareShouldHaveItsOwnAnswer() throws Exception {
        Plan plan =
                SinkFixture.plan(
                        "0ms", "/no=reject:100%", "/broken=error:100", "/other=status:418");
        try (SinkFixture sink = SinkFixture.of(plan)) {
            assertThat(sink.post("/no", "").statusCode()).isEqualTo(409);
            assertThat(sink.post("/no", "").body()).isEqualTo("no, thanks");
            assertThat(sink.post("/broken/a", "").statusCode()).isEqualTo(502);
            assertThat(sink.post("/other?q", "").statusCode()).isEqualTo(418);
            assertThat(sink.post("/others", "").statusCode()).isEqualTo(200);

            assertThat(sink.json("/_sink/stats").at("/answers").toString())
                    .isEqualTo(
                            "{\"200 answered\":1,\"409 rejected\":2,\"418 answered\":1,\"502 error\":1}");
        }
    }

    @Test
    void resetShouldEndTheConnectionWithoutAnAnswer() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms", "/x=reset:100%"))) {
            assertThatThrownBy(() -> sink.post("/x", "{}")).isInstanceOf(IOException.class);
            assertThat(sink.newest().at("/answer").asString()).isEqualTo("connection reset");
        }
    }

    @Test
    void hangShouldHoldNobodyElseAndEndWithTheCaller() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms", "/x=hang:100%"))) {
            List<Socket> hanging = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                hanging.add(sink.connect());
                send(hanging.getLast(), "POST /x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
            }
            assertThat(sink.post("/y", "").statusCode()).isEqualTo(200);
            for (Socket socket : hanging) {
                socket.close();
            }

            await(() -> sink.requests.stats().left() == 100);
            assertThat(sink.printed()).contains("the caller left after");
            assertThat(sink.requests.stats().answers()).containsEntry("no answer", 100L);
        }
    }

    @Test
    void delayShouldPassBeforeTheAnswer() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("150ms-200ms"))) {
            long begun = System.nanoTime();
            sink.post("/", "");

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(150));
            assertThat(sink.newest().at("/delay_ms").asInt()).isBetween(150, 200);
        }
    }

    @Test
    void sameSeedShouldGiveTheSameSequence() throws Exception {
        List<Integer> first = statuses(7);

        assertThat(statuses(7)).isEqualTo(first);
        assertThat(statuses(8)).isNotEqualTo(first);
        assertThat(first).contains(200, 409, 502);
    }

    private static List<Integer> statuses(long seed) throws Exception {
        Shares shares = SinkFixture.shares("30%", "20%", "0", "0");
        Plan plan = SinkFixture.plan(new Behaviour(200, Delay.NONE, shares));
        List<Integer> statuses = new ArrayList<>();
        try (SinkFixture sink = SinkFixture.seeded(plan, seed)) {
            for (int i = 0; i < 40; i++) {
                statuses.add(sink.post("/", "").statusCode());
            }
        }
        return statuses;
    }

    @Test
    void signatureOfThePublicLibraryShouldHoldAndOthersNot() throws Exception {
        String time = Long.toString(SinkFixture.NOW.getEpochSecond());
        String signature = new Webhook(SECRET).sign("d1", SinkFixture.NOW.getEpochSecond(), "{}");
        try (SinkFixture sink = SinkFixture.verifying(SECRET)) {
            String[] signed = signed("d1", time, "v1,AAAA " + signature);
            sink.post("/", "{}", signed);
            assertThat(sink.newest().at("/signature/holds").asBoolean()).isTrue();
            assertThat(sink.printed()).contains("signature holds");

            sink.post("/", "{} ", signed);
            assertThat(verdict(sink)).contains("the request was changed");

            sink.post("/", "{}");
            assertThat(verdict(sink)).contains("there is no webhook-signature");
        }
    }

    @Test
    void signatureOfMoreThanFiveMinutesAgoShouldNotHold() throws Exception {
        long before = SinkFixture.NOW.getEpochSecond() - 301;
        String signature = new Webhook(SECRET).sign("d1", before, "{}");
        try (SinkFixture sink = SinkFixture.verifying(SECRET)) {
            sink.post("/", "{}", signed("d1", Long.toString(before), signature));

            assertThat(verdict(sink)).contains("more than 5 minutes away");
        }
    }

    private static String[] signed(String id, String time, String signature) {
        return new String[] {
            "webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature
        };
    }

    private static String verdict(SinkFixture sink) throws Exception {
        JsonNode verdict = sink.newest().at("/signature");
        assertThat(verdict.at("/holds").asBoolean()).isFalse();
        return verdict.at("/why").asString();
    }

    @Test
    void linesShouldShowNoControlCharacters() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"));
                Socket socket = sink.connect()) {
            send(
                    socket,
                    "GET / HTTP/1.1\r\nConnection: close\r\nIdempotency-Key: a\u001b[2Jb\r\n\r\n");
            socket.getInputStream().readAllBytes();

            assertThat(sink.printed()).contains("key a?[2Jb ");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
    }
}
