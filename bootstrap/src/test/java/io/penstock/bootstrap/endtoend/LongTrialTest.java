package io.penstock.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.Penstock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A trial that takes all of its time. */
@Timeout(120)
class LongTrialTest {

    /** Nobody of many takes a lead. */
    private static String manyRejections() {
        String recipients =
                IntStream.range(0, 300)
                        .mapToObj(number -> "\"R" + number + "\"")
                        .collect(Collectors.joining(","));
        String accept =
                IntStream.range(0, 300)
                        .mapToObj(number -> "\"R" + number + "\": 0")
                        .collect(Collectors.joining(","));
        return "{\"flow\": {\"cascade\": ["
                + recipients
                + "]}, \"volume\": 100000, \"accept\": {"
                + accept
                + "}}";
    }

    @Test
    void leadsShouldGoOnBesideItUntilItIsGivenUp(@TempDir Path folder) throws Exception {
        try (Penstock penstock = Penstock.start(TestSettings.embedded(folder));
                Api api = new Api(penstock.address());
                FlowBuyers buyers = FlowBuyers.start();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            buyers.save(api, Map.of("cascade", List.of("A")));
            Callable<Api.Answer> trial = () -> api.post("/api/v1/flows/test", manyRejections());
            List<Future<Api.Answer>> trials = List.of(callers.submit(trial), callers.submit(trial));

            for (int lead = 0; lead < 20; lead++) {
                FlowBuyers.awaitEnd(api, FlowBuyers.take(api, Map.of()));
            }
            assertThat(trials).anyMatch(running -> !running.isDone());

            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> answer : trials) {
                answers.add(answer.get());
            }
            answers.sort(Comparator.comparingInt(Api.Answer::status));
            assertThat(answers).extracting(Api.Answer::status).containsExactly(422, 503);
            assertThat(answers.getFirst().text("/errors/0/field")).isEqualTo("volume");
            assertThat(answers.getFirst().text("/errors/0/message"))
                    .startsWith("is too much for the 20 seconds that a test has here");
            assertThat(answers.getLast().text("/code")).isEqualTo("trials_busy");
        }
    }
}
