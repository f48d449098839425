package io.penstock.bootstrap.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.bootstrap.sink.wire.RequestHead;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class LimitsTest {

    private static final int RECORDED = 256 * 1_024;
    private static final int MOST = 10 * 1_024 * 1_024;

    @Test
    void longBodyShouldBeCutBetweenCharactersAndCounted() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/", "x" + "é".repeat(RECORDED));

            JsonNode request = sink.newest();
            assertThat(request.at("/bytes").asInt()).isEqualTo(1 + 2 * RECORDED);
            assertThat(request.at("/body").asString())
                    .isEqualTo("x" + "é".repeat((RECORDED - 1) / 2));
            assertThat(request.at("/body_cut").asBoolean()).isTrue();
            assertThat(sink.printed()).contains("body cut");
        }
    }

    @Test
    void bodyOfExactlyTheLimitShouldBeKeptWhole() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/", "x".repeat(RECORDED));

            assertThat(sink.newest().at("/body_cut").asBoolean()).isFalse();
            assertThat(sink.newest().at("/body").asString()).hasSize(RECORDED);
        }
    }

    @Test
    void otherBytesThanUtf8ShouldBeShownAsHexAndCut() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/", new byte[] {(byte) 0xff, 0, 0x41});
            assertThat(sink.newest().at("/body_hex").asString()).isEqualTo("ff0041");
            assertThat(sink.newest().at("/body_cut").asBoolean()).isFalse();

            byte[] many = new byte[5_000];
            many[0] = (byte) 0xff;
            sink.post("/", many);
            assertThat(sink.newest().at("/body_hex").asString()).hasSize(8_192);
            assertThat(sink.newest().at("/body_cut").asBoolean()).isTrue();
            assertThat(sink.get("/_sink").body()).contains("not UTF-8", "5000 bytes in all");
        }
    }

    @Test
    void bodyOfMoreThanTenMebibytesShouldBeRefused() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            assertThat(sink.post("/", new byte[MOST]).statusCode()).isEqualTo(200);

            String head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + (MOST + 1L);
            assertThat(raw(sink, head + "\r\n\r\n")).contains("HTTP/1.1 413", "10 MiB");
            assertThat(sink.newest().at("/answer").asString()).isEqualTo("413 too large");
        }
    }

    @Test
    void chunkedBodyShouldBeReadAndRefusedWhereItIsTooLong() throws Exception {
        String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            String small =
                    head + "Connection: close\r\n\r\n3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nT: x\r\n\r\n";
            assertThat(raw(sink, small)).startsWith("HTTP/1.1 200");
            assertThat(sink.newest().at("/body").asString()).isEqualTo("abcde");

            assertThat(raw(sink, head + "\r\na00001\r\n")).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void connectionShouldServeSeveralRequests() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("20ms"))) {
            String one = "POST /1 HTTP/1.1\r\nContent-Length: 1\r\n\r\na";
            String last = "HEAD /2 HTTP/1.1\r\nConnection: close\r\n\r\n";

            String answers = raw(sink, one + last);

            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(answers).endsWith("Connection: close\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'nonsense\r\n\r\n', 400, first line",
        "'POST / HTTP/1.1\r\nno header\r\n\r\n', 400, no header",
        "'POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 400, Content-Length",
        "'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, Content-Length",
        "'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400, both",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n', 501, chunked",
        "'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n', 400, how long",
        "'\u0016\u0003\u0001', 400, TLS",
    })
    void malformedRequestShouldBeRefusedWithItsReason(String text, int status, String reason)
            throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            assertThat(raw(sink, text)).startsWith("HTTP/1.1 " + status).contains(reason);
            assertThat(sink.requests.stats().answers()).containsEntry(status + " malformed", 1L);
            assertThat(sink.printed()).contains("no request -> " + status, reason);
        }
    }

    @Test
    void aHeadThatIsHardToReadShouldBeRefusedAtOnce() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            String blanks = " ".repeat(60_000);

            assertThat(raw(sink, "GET / HTTP/1.1\r\nX:" + blanks + "\rb\n\r\n"))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(raw(sink, "GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(201) + "\r\n"))
                    .startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void headOfMoreThan64KibibytesShouldBeRefused() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            assertThat(raw(sink, "GET / HTTP/1.1\r\nX: " + "x".repeat(65_536) + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431")
                    .contains("65536 bytes");
        }
    }

    @Test
    void oldestShouldBeForgottenWhereMoreCameThanAreKept() throws Exception {
        try (SinkFixture sink = SinkFixture.keeping(2)) {
            for (String key : new String[] {"a", "b", "c", "a"}) {
                sink.post("/" + key, "", "Idempotency-Key", key);
            }
            assertThat(sink.json("/_sink/requests").at("/requests")).hasSize(2);
            assertThat(sink.newest().at("/again").asBoolean()).isTrue();
            assertThat(sink.requests.stats().requests()).isEqualTo(4);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceivedRequests(0))
                .withMessageContaining("1 to 100000");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceivedRequests(100_001));
    }

    @Test
    void oldestShouldBeForgottenWhereTheyTakeTooMuchRoom() {
        ReceivedRequests requests = new ReceivedRequests(100, 2_500);
        for (int number = 1; number <= 5; number++) {
            requests.add(request(number, 1_000));
        }
        assertThat(requests.newest(10, Optional.empty()))
                .extracting(Received::number)
                .containsExactly(5L, 4L);
    }

    private static Received request(int number, int bytes) {
        return new Received(
                number,
                SinkFixture.NOW,
                new RequestHead("POST", "/", "HTTP/1.1", List.of()),
                new RecordedBody("x".repeat(bytes), false, bytes, bytes),
                false,
                Optional.empty(),
                "200 answered",
                Duration.ZERO,
                Optional.empty());
    }

    private static String raw(SinkFixture sink, String text) throws Exception {
        try (Socket socket = sink.connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
