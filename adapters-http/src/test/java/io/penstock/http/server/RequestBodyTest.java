package io.penstock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.account.TrustedProxies;
import io.penstock.http.program.TestProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private static final int LARGE = 20 * 1024 * 1024;

    @AutoClose
    private static final TestProgram program =
            TestProgram.start(
                    new HttpSettings(
                            "127.0.0.1",
                            0,
                            16_384,
                            Duration.ofMillis(800),
                            Duration.ofMillis(500),
                            HttpSettings.DEFAULT_TWIN_PATIENCE,
                            TrustedProxies.NONE));

    @Test
    void bodyOfExactlyTheLimitShouldBeRead() {
        String lead = "{\"note\":\"" + "x".repeat(256 * 1024 - 11) + "\"}";

        program.postLead("", lead).expectProblem(422);
        program.postLead("", lead + " ").expectProblem(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-key", "wrong-key"})
    void largeBodyShouldBeAnsweredToASenderThatReadsOnlyAfterSending(String key) throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, key, "Content-Length: " + LARGE);
            socket.getOutputStream().write(new byte[LARGE]);
            socket.getOutputStream().flush();

            assertThat(answer(socket))
                    .startsWith(key.equals("admin-key") ? "HTTP/1.1 413" : "HTTP/1.1 401")
                    .contains("Content-Type: application/problem+json")
                    .contains("Connection: close")
                    .endsWith("}");
        }
    }

    @Test
    void largeChunkedBodyShouldBeAnsweredToASenderThatReadsOnlyAfterSending() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Transfer-Encoding: chunked");
            OutputStream stream = socket.getOutputStream();
            byte[] chunk = new byte[1024 * 1024];
            for (int sent = 0; sent < LARGE; sent += chunk.length) {
                stream.write(
                        (Integer.toHexString(chunk.length) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                stream.write(chunk);
                stream.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            stream.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            stream.flush();

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("Connection: close")
                    .endsWith("}");
        }
    }

    @Test
    void largeBodyShouldBeAnsweredToAnOrdinaryClient() {
        program.send(
                        program.request("/api/v1/leads", Role.ADMIN)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[LARGE])))
                .expectProblem(413);
    }

    @Test
    void senderThatAsksFirstShouldBeToldWithoutSending() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Content-Length: " + LARGE + "\r\nExpect: 100-continue");

            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void announcedLengthThatIsTooShortShouldNotCarryMore() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Content-Length: 2");
            socket.getOutputStream().write("{}and more".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(answer(socket)).startsWith("HTTP/1.1 422").doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void bodyThatStopsHalfwayShouldTimeOut() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Content-Length: 100");
            socket.getOutputStream().write("{\"offer\":".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("problem+json");
        }
    }

    @Test
    void bodyThatDripsShouldTimeOut() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Content-Length: 100000");
            Thread dripping = Thread.startVirtualThread(() -> drip(socket));

            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("problem+json");
            dripping.interrupt();
        }
    }

    @Test
    void bodyWhoseSenderGoesAwayShouldStoreNothing() throws Exception {
        try (Socket socket = program.connect()) {
            head(socket, "admin-key", "Content-Length: 100");
            socket.getOutputStream().write("{\"offer\":".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(answer(socket)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void requestThatTakesLongerThanTheIdleTimeoutShouldBeAnswered() throws Exception {
        try (Socket socket = program.connect()) {
            send(socket, "GET /test/slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            program.routes().awaitSlowRequest();
            Thread.sleep(1200);
            program.routes().finishSlowRequest();

            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no request", "GET /%zz HTTP/1.1\r\nHost: x"})
    void requestThatIsNoneShouldBeRefused(String head) throws Exception {
        try (Socket socket = program.connect()) {
            send(socket, head + "\r\n\r\n");

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    private static void drip(Socket socket) {
        try {
            while (!Thread.interrupted()) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException over) {
            // The server has enough, or the test has.
        }
    }

    private static void head(Socket socket, String key, String more) throws IOException {
        send(
                socket,
                "POST /api/v1/leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer "
                        + key
                        + "\r\n"
                        + more
                        + "\r\n\r\n");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        InputStream stream = socket.getInputStream();
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
