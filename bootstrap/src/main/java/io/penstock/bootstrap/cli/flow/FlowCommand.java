package io.penstock.bootstrap.cli.flow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock flow}: works on flows in files. */
@Command(
        name = "flow",
        description = {"Checks and explains flows.", "It works on files and needs no server."},
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class, TestCommand.class, ExplainCommand.class})
public final class FlowCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    FlowCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "Name a command, such as penstock flow check flow.yaml.");
    }
}
