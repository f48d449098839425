package io.penstock.bootstrap.cli.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code penstock bench}: measures, and prints the table of ratios. */
@Command(
        name = "bench",
        description =
                "Measures the server beside what it is compared with, in turn and on this machine, "
                        + "and prints the ratios. The server, its database and the buyers are started "
                        + "for it and end with it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TableCommand.class,
            LoadCommand.class,
            SinkCommand.class,
            ChaosCommand.class
        },
        footer = {
            "",
            "Without a subcommand it is the table.",
            "",
            "Examples:",
            "  penstock bench --only intake,hot --seconds 10",
            "  penstock bench load --url http://localhost:8080 --key KEY --duration 10s",
            "  penstock bench sink --port 9000 --delay 50ms",
            "  penstock bench chaos --embedded --kills 20"
        })
public final class BenchCommand implements Callable<Integer> {

    @Mixin private TableOptions options = new TableOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.run();
    }
}
