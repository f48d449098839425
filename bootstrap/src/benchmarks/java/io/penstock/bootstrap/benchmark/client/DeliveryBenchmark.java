package io.penstock.bootstrap.benchmark.client;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import io.penstock.domain.delivery.SigningSecret;
import java.util.function.Supplier;

/**
 * Measures the CPU time of a delivery over HTTP against that of the bare client, both posting to
 * the same {@link Sink} from 64 virtual threads, in turns. Prints microseconds a request and the
 * ratio of their medians.
 */
public final class DeliveryBenchmark {

    static final int THREADS = 64;

    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(4);

    private DeliveryBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Process sink = startSink();
        try (BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(sink.getInputStream(), StandardCharsets.UTF_8))) {
            String port = Objects.requireNonNull(output.readLine(), "the sink's port");
            measure(URI.create("http://127.0.0.1:" + port + "/leads"));
        } finally {
            sink.destroy();
        }
    }

    private static void measure(URI address) throws InterruptedException {
        Map<String, Supplier<Poster>> sides = new LinkedHashMap<>();
        sides.put("bare client", () -> Poster.bare(address));
        sides.put("delivery", () -> Poster.gateway(Poster.method(address, Optional.empty())));
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        sides.put(
                "signed delivery",
                () -> Poster.gateway(Poster.method(address, Optional.of(secret))));
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        Map<String, Poster> posters = new LinkedHashMap<>();
        sides.forEach((name, side) -> posters.put(name, side.get()));
        for (Poster poster : posters.values()) {
            Load.run(poster, THREADS, WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Poster> side : posters.entrySet()) {
                Cost cost = cost(side.getValue());
                costs.computeIfAbsent(side.getKey(), _ -> new ArrayList<>()).add(cost);
            }
        }
        posters.values().forEach(Poster::close);
        print(costs);
    }

    private static Cost cost(Poster poster) throws InterruptedException {
        long cpu = cpuNanoseconds();
        long began = System.nanoTime();
        long requests = Load.run(poster, THREADS, ROUND);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Cost((cpuNanoseconds() - cpu) / 1e3 / requests, requests / seconds);
    }

    private static void print(Map<String, List<Cost>> costs) {
        double bare = 0;
        for (Map.Entry<String, List<Cost>> side : costs.entrySet()) {
            double median = median(side.getValue());
            bare = bare == 0 ? median : bare;
            System.out.printf(
                    "%-18s %6.1f CPU us a request (%.2f of the bare client) %s%n",
                    side.getKey(), median, median / bare, side.getValue());
        }
    }

    private static double median(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::microseconds).sorted().toArray()[costs.size() / 2];
    }

    private static long cpuNanoseconds() {
        return ((OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Process startSink() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sink.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * What requests cost.
     *
     * @param microseconds CPU time of one
     * @param perSecond how many were made in a second
     */
    private record Cost(double microseconds, double perSecond) {
        @Override
        public String toString() {
            return "%.1f us at %.0f/s".formatted(microseconds, perSecond);
        }
    }
}
