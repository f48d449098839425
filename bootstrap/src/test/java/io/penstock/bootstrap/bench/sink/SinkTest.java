package io.penstock.bootstrap.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SinkTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void itTakesALead() throws Exception {
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            HttpResponse<String> answer = post(sink).get();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("accepted");
            assertThat(sink.taken()).isEqualTo(1);
        }
    }

    @Test
    void whatComesWhileItIsPausedIsAnsweredAfterwards() throws Exception {
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            sink.pause();
            CompletableFuture<HttpResponse<String>> answer = post(sink);
            while (sink.requests() == 0) {
                Thread.onSpinWait();
            }
            assertThat(sink.taken()).isZero();

            sink.resume();

            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void itAnswersLateFloodsRedirectsAndResets() throws Exception {
        SinkBehaviour behaviour =
                new SinkBehaviour(
                        Duration.ofMillis(1),
                        0,
                        0,
                        List.of(Manner.FLOOD, Manner.CIRCLE, Manner.RESET));
        try (Sink sink = Sink.start(0, behaviour)) {
            assertThat(post(sink).get().body()).hasSize(10 * 1_024 * 1_024);
            assertThat(post(sink).get().statusCode()).isEqualTo(307);
            assertThatThrownBy(() -> post(sink).get()).hasCauseInstanceOf(IOException.class);
            assertThat(sink.taken()).isZero();
        }
    }

    @Test
    void percentagesAreExactInAHundred() {
        SinkBehaviour behaviour = new SinkBehaviour(Duration.ZERO, 10, 25, List.of());

        assertThat(count(behaviour, Manner.HANG)).isEqualTo(10);
        assertThat(count(behaviour, Manner.FAIL)).isEqualTo(25);
        assertThat(count(behaviour, Manner.ANSWER)).isEqualTo(65);
    }

    private static long count(SinkBehaviour behaviour, Manner manner) {
        return LongStream.range(0, 100)
                .filter(number -> behaviour.manner(number) == manner)
                .count();
    }

    private CompletableFuture<HttpResponse<String>> post(Sink sink) {
        return client.sendAsync(
                HttpRequest.newBuilder(sink.address())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Ann\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
