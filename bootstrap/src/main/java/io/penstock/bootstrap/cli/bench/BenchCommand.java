package io.penstock.bootstrap.cli.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench}: measures and tries out what Penstock promises. */
@Command(
        name = "bench",
        description = "Tries out on this machine what Penstock promises.",
        mixinStandardHelpOptions = true,
        subcommands = ChaosCommand.class)
public final class BenchCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "Name a command of bench, such as chaos.");
    }
}
