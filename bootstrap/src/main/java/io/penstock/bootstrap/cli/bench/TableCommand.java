package io.penstock.bootstrap.cli.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code penstock bench table}: what {@code penstock bench} does. */
@Command(
        name = "table",
        description = "Measures, and prints the table of ratios.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {

    @Mixin private TableOptions options = new TableOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.run();
    }
}
