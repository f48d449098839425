package io.penstock.bootstrap.cli.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.bootstrap.cli.script.CommandRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of the guide to delivery patterns, as they stand there. */
class PixelCommandTest {

    private final List<String> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    @TempDir private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        got.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theGoogleAnalyticsBlockShouldFireWhatItSays() throws IOException {
        CommandRun run =
                fire(
                        block("google-analytics.json"),
                        "https://www.google-analytics.com",
                        "--lead",
                        "id=lead-1",
                        "--lead",
                        "value=12.5",
                        "--recipient",
                        "Acme & Co");

        assertThat(run.errors()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(got)
                .containsExactly(
                        "GET /collect?v=1&tid=UA-XXXXXX-Y&cid=lead-1&t=event&ec=Lead&ea=Delivered"
                                + "&el=Acme%20%26%20Co&ev=12.5");
        assertThat(run.out()).contains("lead.value = 12.5", "answered 204");
    }

    @Test
    void theTuneBlockShouldFireWhatItSays() throws IOException {
        fire(
                block("tune.json"),
                "https://tracking.hasoffers.com",
                "--lead",
                "id=lead-1",
                "--delivery",
                "transaction_id=d-9");

        assertThat(got)
                .containsExactly(
                        "GET /pixel?adv_id=1234&adv_sub=lead-1&amount=&transaction_id=d-9");
    }

    @Test
    void theFacebookBlockShouldEncodeItsNames() throws IOException {
        fire(
                block("facebook.json"),
                "https://www.facebook.com",
                "--lead",
                "product=Green tea",
                "--lead",
                "category=a&b",
                "--lead",
                "value=7");

        assertThat(got)
                .containsExactly(
                        "GET /tr?id=YOUR_PIXEL_ID&ev=Lead&cd%5Bcontent_name%5D=Green%20tea"
                                + "&cd%5Bcontent_category%5D=a%26b&cd%5Bvalue%5D=7"
                                + "&cd%5Bcurrency%5D=USD");
    }

    @Test
    void theArrayShouldFireThoseWhoseConditionsHold() throws IOException {
        String values =
                block("array.json")
                        .replaceFirst(
                                "\\{",
                                "{ \"values\": { \"partner\": { \"postback_url\":"
                                        + " \"https://www.facebook.com/pb?a=1#x\" } },");
        String local = local(values, "https://www.google-analytics.com");

        CommandRun all = fire(local, "https://www.facebook.com", "--lead", "source=Facebook");

        assertThat(all.errors()).isEmpty();
        assertThat(got).containsExactly("GET /collect", "GET /tr", "GET /pb?a=1");
        got.clear();

        CommandRun rejected =
                fire(local, "https://www.facebook.com", "--delivery", "success=false");

        assertThat(rejected.status()).isZero();
        assertThat(got).containsExactly("GET /collect");
        assertThat(rejected.out())
                .contains("Facebook Pixel: does not fire.", "lead.source is missing");
    }

    @Test
    void theArrayWithoutItsConstantShouldBeRefusedWithThePlace() throws IOException {
        CommandRun run = run(block("array.json"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("pixels[2].url", "1:3", "partner.postback_url", "^^^");
    }

    @Test
    void theHeaderMayStandBesideThePixels() throws IOException {
        String document = block("header.yaml") + "pixels:\n  - url: https://t.example/\n";
        CommandRun run = run(document);

        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).contains("t.example: fires.", "GET https://t.example/");
    }

    @Test
    void aFileThatCannotBeReadShouldBeSaidWithThePlace() throws IOException {
        CommandRun run = run("{ // a pixel\n  \"url\": 'x' }");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("pixels.json:2:");
    }

    @Test
    void anAddressThatIsNotPublicShouldFailUnlessItIsAllowed() throws IOException {
        CommandRun run = run("{\"url\": \"" + address() + "/\"}", "--fire");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error address_refused");
        assertThat(got).isEmpty();
    }

    private CommandRun fire(String document, String server, String... options) throws IOException {
        String[] all =
                Stream.of(options, new String[] {"--fire", "--allow", "127.0.0.0/8"})
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        return run(local(document, server), all);
    }

    private String local(String document, String server) {
        assertThat(document).contains(server);
        return document.replace(server, address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private CommandRun run(String document, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("pixels.json"), document);
        return CommandRun.of(
                Stream.of(new String[] {"pixel", "test", file.toString()}, options)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private static String block(String name) throws IOException {
        try (InputStream stream = PixelCommandTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
