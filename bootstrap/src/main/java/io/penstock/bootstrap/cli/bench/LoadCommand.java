package io.penstock.bootstrap.cli.bench;

import io.penstock.bootstrap.bench.load.LeadRequests;
import io.penstock.bootstrap.bench.load.LoadGenerator;
import io.penstock.bootstrap.bench.load.LoadPlan;
import io.penstock.bootstrap.bench.load.LoadResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench load}: sends leads to a running server. */
@Command(
        name = "load",
        description = {
            "Sends leads to a running server, as fast as it answers or at a given rate, and prints",
            "rate, latencies and answers. At a given rate a latency counts from when the lead was",
            "meant to be sent, so that a server that stalls does not hide it."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The server (${DEFAULT-VALUE}).")
    private URI url = URI.create("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:PENSTOCK_ADMIN_KEY}",
            description = "A key that may send leads (the environment's PENSTOCK_ADMIN_KEY).")
    private @Nullable String key;

    @Option(
            names = "--offer",
            paramLabel = "N",
            defaultValue = "1",
            description = "The offer of the leads (${DEFAULT-VALUE}).")
    private int offer;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "64",
            description = "Connections, 1 to 10000 (${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationConverter.class,
            description = "How long leads are sent, such as 10s or 500ms (${DEFAULT-VALUE}).")
    private Duration duration = Duration.ZERO;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Leads a second; without it, as many as are answered.")
    private @Nullable Double rate;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LoadResult result = LoadGenerator.run(plan());
        result.lines().forEach(System.out::println);
        return result.refused() == 0 ? 0 : 1;
    }

    private LoadPlan plan() {
        if (key == null || key.isEmpty() || !"http".equals(url.getScheme()) || url.getPort() < 0) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    "Give --key, and a --url such as http://127.0.0.1:8080, with its port.");
        }
        try {
            return new LoadPlan(
                    new InetSocketAddress(url.getHost(), url.getPort()),
                    LeadRequests.to(url, key).ofOffer(offer),
                    connections,
                    duration,
                    rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    String.valueOf(e.getMessage()));
        }
    }
}
