package io.penstock.bootstrap.cli.bench;

import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench sink}: a buyer that takes every lead. */
@Command(
        name = "sink",
        description =
                "Runs a buyer on this machine until Ctrl-C, and tells every second what came.",
        mixinStandardHelpOptions = true)
final class SinkCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port to listen on; 0 picks a free one.")
    private int port;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "0ms",
            converter = DurationConverter.class,
            description = "How long an answer takes, such as 50ms (${DEFAULT-VALUE}).")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--hang",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How many of a hundred requests are never answered (${DEFAULT-VALUE}).")
    private int hang;

    @Option(
            names = "--fail",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How many of a hundred are answered 500 (${DEFAULT-VALUE}).")
    private int fail;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Sink sink = Sink.start(port, behaviour())) {
            System.out.println("Takes leads at " + sink.address() + ".");
            long told = 0;
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                long requests = sink.requests();
                if (requests != told) {
                    System.out.println(requests + " requests, " + sink.taken() + " taken");
                    told = requests;
                }
            }
        }
    }

    private SinkBehaviour behaviour() {
        try {
            return new SinkBehaviour(delay, hang, fail, List.of());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    String.valueOf(e.getMessage()));
        }
    }
}
