package io.penstock.bootstrap.cli.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock config}: the configuration of a running server as one file. */
@Command(
        name = "config",
        description = {
            "Exports, compares and applies the whole configuration of a running server:",
            "companies, offers, rotators, sites and sources as one YAML file."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ExportCommand.class, DiffCommand.class, ApplyCommand.class})
public final class ConfigCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    ConfigCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "Name a command, such as penstock config export.");
    }
}
