package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.ErrorCode;
import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.pixel.PixelRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelGatewayTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpPixelGateway gateway =
            new HttpPixelGateway(AllowedNetworks.parse("127.0.0.0/8"), InstantSource.system());
    private HttpServer server;
    private String got = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        String path = exchange.getRequestURI().getPath();
                        got =
                                exchange.getRequestMethod()
                                        + " "
                                        + exchange.getRequestURI()
                                        + " "
                                        + exchange.getRequestHeaders().getFirst("Content-Type")
                                        + " "
                                        + exchange.getRequestHeaders().getFirst("X-Key")
                                        + " "
                                        + new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8);
                        if (path.equals("/hang")) {
                            over.await();
                        }
                        int status =
                                path.length() == 4 && Character.isDigit(path.charAt(1))
                                        ? Integer.parseInt(path.substring(1))
                                        : 200;
                        exchange.getResponseHeaders().add("Location", "/elsewhere");
                        exchange.getResponseHeaders().add("Retry-After", "7");
                        exchange.sendResponseHeaders(status, 0);
                        exchange.getResponseBody().write("said".getBytes(StandardCharsets.UTF_8));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        gateway.close();
        server.stop(0);
    }

    @Test
    void aGetShouldBeSentAsItsAddressIs() {
        Attempt attempt =
                gateway.fire(
                        new PixelRequest(
                                HttpVerb.GET,
                                address("/tr?cd%5Bvalue%5D=1#f"),
                                Map.of("X-Key", "k"),
                                Optional.empty(),
                                Duration.ofSeconds(5)));

        assertThat(got).isEqualTo("GET /tr?cd%5Bvalue%5D=1 null k ");
        assertThat(attempt.outcome()).isEqualTo(new AttemptOutcome.Accepted());
        assertThat(attempt.answer()).contains("said");
        assertThat(attempt.request())
                .startsWith("GET /tr?cd%5Bvalue%5D=1 HTTP/1.1\n")
                .contains("X-Key: ***");
    }

    @Test
    void aPostShouldCarryItsForm() {
        gateway.fire(
                new PixelRequest(
                        HttpVerb.POST,
                        address("/c"),
                        Map.of(),
                        Optional.of("a=b+c"),
                        Duration.ofSeconds(5)));

        assertThat(got).isEqualTo("POST /c application/x-www-form-urlencoded null a=b+c");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted", "301, Accepted", "302, Accepted", "307, Accepted", "400, Rejected",
        "404, Rejected", "408, Errored", "425, Errored", "429, Errored", "500, Errored",
        "503, Errored"
    })
    void theStatusShouldTellWhatCameOfIt(int status, String outcome) {
        Attempt attempt = gateway.fire(get("/" + status));

        assertThat(attempt.outcome().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(attempt.status()).hasValue(status);
        assertThat(got).contains("/" + status);
        if (attempt.outcome() instanceof AttemptOutcome.Errored error) {
            assertThat(error.retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void aServerThatHangsShouldBeATimeout() {
        PixelRequest request =
                new PixelRequest(
                        HttpVerb.GET,
                        address("/hang"),
                        Map.of(),
                        Optional.empty(),
                        Duration.ofMillis(200));

        assertThat(code(gateway.fire(request))).isEqualTo(ErrorCode.TIMEOUT);
    }

    @Test
    void anAddressThatIsNotPublicShouldBeRefused() {
        try (HttpPixelGateway guarded =
                new HttpPixelGateway(AllowedNetworks.NONE, InstantSource.system())) {
            assertThat(code(guarded.fire(get("/200")))).isEqualTo(ErrorCode.ADDRESS_REFUSED);
        }
        assertThat(got).isEmpty();
    }

    private static ErrorCode code(Attempt attempt) {
        return ((AttemptOutcome.Errored) attempt.outcome()).code();
    }

    private PixelRequest get(String path) {
        return new PixelRequest(
                HttpVerb.GET, address(path), Map.of(), Optional.empty(), Duration.ofSeconds(5));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
