package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import io.penstock.bootstrap.settings.SettingKey;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each way in which a buyer can fail, and what the journal says of it afterwards. */
@Timeout(120)
interface FailingBuyersContract {

    /** The settings that name the database; the data folder is given besides. */
    Map<SettingKey, String> database();

    @Test
    default void theJournalTellsEachWayOfFailing(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.with(folder, database()));
                Api api = new Api(penstock.address());
                FaultyBuyer silent = FaultyBuyer.with((_, _) -> Thread.sleep(10_000));
                FaultyBuyer resetting =
                        FaultyBuyer.with((connection, _) -> connection.setSoLinger(true, 0));
                FaultyBuyer halfway =
                        FaultyBuyer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                FaultyBuyer plain = FaultyBuyer.answering("no TLS here");
                FaultyBuyer verbose =
                        FaultyBuyer.answering(
                                "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(200_000) + "\r\n\r\n");
                FaultyBuyer broken =
                        FaultyBuyer.answering(
                                "HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\nno way");
                FaultyBuyer inward =
                        FaultyBuyer.answering(
                                "HTTP/1.1 307 Away\r\nContent-Length: 0\r\nLocation:"
                                        + " http://169.254.169.254/latest/meta-data\r\n\r\n");
                FaultyBuyer elsewhere =
                        FaultyBuyer.answering(
                                "HTTP/1.1 307 Away\r\nContent-Length: 0\r\nLocation:"
                                        + " ftp://127.0.0.1/leads\r\n\r\n");
                FaultyBuyer refusing =
                        FaultyBuyer.answering("HTTP/1.1 422 No\r\nContent-Length: 4\r\n\r\nbad!")) {
            Failures failures = new Failures(api);

            failures.expect(silent.endpoint("http"), "error", "timeout", true);
            failures.expect(resetting.endpoint("http"), "error", "reset", true);
            failures.expect(halfway.endpoint("http"), "error", "reset", true);
            failures.expect(plain.endpoint("https"), "error", "tls", false);
            failures.expect(verbose.endpoint("http"), "error", "too_large", true);
            failures.expect(closedPort(), "error", "connect", false);
            failures.expect("http://no-such-host.invalid/", "error", "unresolved", false);
            failures.expect("http://169.254.169.254/", "error", "address_refused", false);
            failures.expect(inward.endpoint("http"), "error", "address_refused", false);
            failures.expect(elsewhere.endpoint("http"), "error", "unsupported_scheme", false);
            JsonNode status = failures.expect(broken.endpoint("http"), "error", "status", false);
            assertThat(status.at("/status").asInt()).isEqualTo(500);
            assertThat(status.at("/answer").asString()).contains("no way");
            JsonNode refused = failures.expect(refusing.endpoint("http"), "failure", "", false);
            assertThat(refused.at("/reason").asString()).contains("422", "bad!");
        }
    }

    private static String closedPort() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }
    }

    /** A company for each buyer, which is tried once. */
    final class Failures {

        private final Api api;
        private int company;

        Failures(Api api) {
            this.api = api;
        }

        /**
         * Sends a lead to a buyer.
         *
         * @return the one attempt
         */
        JsonNode expect(String endpoint, String outcome, String code, boolean maybe)
                throws Exception {
            company++;
            Map<String, Object> delivery = new HashMap<>();
            delivery.put("endpoint", endpoint);
            delivery.put("timeout", "1500ms");
            delivery.put("retry", "0 times");
            save("companies", Map.of("name", "Buyer " + company, "delivery", delivery));
            save("offers", Map.of("name", "Tea", "script", "#" + company));

            String lead =
                    api.post("/api/v1/leads", Map.of("offer", company, "name", "Ann")).text("/id");
            JsonNode ended = api.awaitOutcome(lead, outcome).at("/0");

            assertThat(ended.at("/outcome").asString()).as(endpoint).isEqualTo(outcome);
            JsonNode attempt = ended.at("/attempts/0");
            assertThat(attempt.at("/error_code").asString("")).as(endpoint).isEqualTo(code);
            assertThat(attempt.at("/maybe_delivered").asBoolean()).as(endpoint).isEqualTo(maybe);
            assertThat(attempt.at("/reason").asString()).as(endpoint).isNotBlank();
            assertThat(attempt.at("/at").asString()).isNotBlank();
            assertThat(attempt.at("/request").asString()).as(endpoint).contains("Ann");
            Api.Answer shown = api.get("/api/v1/leads/" + lead);
            assertThat(shown.text("/held/reason"))
                    .as(endpoint)
                    .startsWith("#" + company + " ")
                    .contains(reasonOf(attempt));
            return attempt;
        }

        /** The reason is quoted as far as there is room. */
        private static String reasonOf(JsonNode attempt) {
            String reason = attempt.at("/reason").asString();
            byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
            return bytes.length < 200 ? reason : reason.substring(0, 100);
        }

        private void save(String kind, Map<String, Object> document) throws Exception {
            Api.Answer saved = api.put("/api/v1/" + kind + "/" + company, document);
            assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        }
    }
}
