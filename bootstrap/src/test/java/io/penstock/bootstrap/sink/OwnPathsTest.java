package io.penstock.bootstrap.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class OwnPathsTest {

    @Test
    void pageShouldHoldNoMarkupOfCallers() throws Exception {
        String evil = "<script>alert('1')</script>";
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/a'&\"".replace("\"", "%22"), evil, "X-Evil", evil, "webhook-id", evil);

            HttpResponse<String> page = sink.get("/_sink");

            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValue("text/html; charset=utf-8");
            assertThat(page.body())
                    .doesNotContain("<script", "a'&")
                    .contains("X-Evil: &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                    .contains("key &lt;script&gt;", "/a&#39;&amp;%22");
        }
    }

    @Test
    void listShouldBeginWithTheNewestAndBeFiltered() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            sink.post("/1", "a", "Idempotency-Key", "x y");
            sink.post("/2", "b", "Idempotency-Key", "z");
            sink.post("/3", "c", "Idempotency-Key", "x y");

            assertThat(targets(sink.json("/_sink/requests"))).isEqualTo("[/3, /2, /1]");
            assertThat(targets(sink.json("/_sink/requests?limit=1"))).isEqualTo("[/3]");
            assertThat(targets(sink.json("/_sink/requests?key=x%20y"))).isEqualTo("[/3, /1]");
            JsonNode newest = sink.newest();
            assertThat(newest.at("/body").asString()).isEqualTo("c");
            assertThat(newest.at("/again").asBoolean()).isTrue();
            assertThat(newest.at("/at").asString()).isEqualTo(SinkFixture.NOW.toString());
            assertThat(newest.at("/headers").toString())
                    .contains("{\"name\":\"Idempotency-Key\",\"value\":\"x y\"}");
        }
    }

    @Test
    void statsShouldCountUntilForgotten() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms"))) {
            for (String key : new String[] {"a", "b", "a", "a"}) {
                sink.post("/", "", "Idempotency-Key", key);
            }
            assertThat(sink.json("/_sink/stats").toString())
                    .isEqualTo(
                            "{\"requests\":4,\"keys\":2,\"repeated_keys\":1,\"repetitions\":2,"
                                    + "\"callers_left\":0,\"answers\":{\"200 answered\":4}}");
            assertThat(sink.requests.stats().summary())
                    .isEqualTo(
                            "Requests: 4, different keys: 2, repeated keys: 1, repetitions: 2."
                                    + " Answers: 4 x 200 answered.");

            assertThat(sink.delete("/_sink/requests").statusCode()).isEqualTo(204);

            assertThat(sink.json("/_sink/stats").at("/requests").asInt()).isZero();
            assertThat(sink.json("/_sink/requests").at("/requests").size()).isZero();
            sink.post("/", "", "Idempotency-Key", "a");
            assertThat(sink.newest().at("/again").asBoolean()).isFalse();
        }
    }

    @Test
    void mistakesShouldBeNamed() throws Exception {
        try (SinkFixture sink = SinkFixture.of(SinkFixture.plan("0ms", "/=reset:100%"))) {
            assertThat(sink.get("/_sink/requests?limit=0").body()).contains("1 to 100000");
            assertThat(sink.get("/_sink/requests?limit=100001").statusCode()).isEqualTo(400);
            assertThat(sink.get("/_sink/requests?before=3").body()).contains("limit and key");
            try (Socket socket = sink.connect()) {
                socket.getOutputStream()
                        .write("GET /_sink/requests?key=%zz HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                        .contains("HTTP/1.1 400", "badly encoded");
            }
            assertThat(sink.get("/_sink/other").statusCode()).isEqualTo(404);
            assertThat(sink.delete("/_sink/stats").statusCode()).isEqualTo(405);
            assertThat(sink.requests.stats().requests()).isZero();
        }
    }

    private static String targets(JsonNode list) {
        return list.at("/requests")
                .valueStream()
                .map(node -> node.at("/target").asString())
                .toList()
                .toString();
    }
}
