package io.penstock.bootstrap.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.sink.Manner;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoadGeneratorTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void everyAnswerIsCountedOnce() throws IOException {
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            LoadResult result = run(sink, OptionalDouble.empty());

            assertThat(result.accepted()).isEqualTo(sink.taken()).isPositive();
            assertThat(result.refused()).isZero();
            assertThat(result.latencies().getTotalCount()).isEqualTo(result.accepted());
        }
    }

    @Test
    void atARateSoManyAreSentAndNoMore() throws IOException {
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            LoadResult result = run(sink, OptionalDouble.of(100));

            assertThat(result.accepted() + result.unanswered()).isEqualTo(20);
            assertThat(sink.requests()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void otherStatusesAreToldApart() throws IOException {
        try (Sink sink = Sink.start(0, new SinkBehaviour(Duration.ZERO, 0, 50, List.of()))) {
            LoadResult result = run(sink, OptionalDouble.of(500));

            assertThat(result.statuses()).containsOnlyKeys(200, 500);
            assertThat(result.refused()).isGreaterThanOrEqualTo(result.statuses().get(500));
            assertThat(result.lines().getLast()).contains("× 500");
        }
    }

    @Test
    void aConnectionThatIsResetFailsAndIsOpenedAnew() throws IOException {
        try (Sink sink = Sink.start(0, SinkBehaviour.bad(Manner.RESET, Manner.ANSWER))) {
            LoadResult result = run(sink, OptionalDouble.of(100));

            assertThat(result.failures()).isPositive();
            assertThat(result.accepted()).isPositive();
        }
    }

    @Test
    void nobodyThereIsSaid() throws IOException {
        URI gone;
        try (Sink sink = Sink.start(0, SinkBehaviour.good())) {
            gone = sink.address();
        }

        assertThatThrownBy(() -> run(gone, OptionalDouble.empty()))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("Nobody answers");
    }

    private static LoadResult run(Sink sink, OptionalDouble rate) throws IOException {
        return run(sink.address(), rate);
    }

    private static LoadResult run(URI server, OptionalDouble rate) throws IOException {
        return LoadGenerator.run(
                new LoadPlan(
                        new InetSocketAddress(server.getHost(), server.getPort()),
                        LeadRequests.to(server, "key").ofOffer(1),
                        4,
                        SHORT,
                        rate));
    }
}
