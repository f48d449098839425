package io.penstock.bootstrap.cli.script;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock script}: works on distribution scripts in files. */
@Command(
        name = "script",
        description = {
            "Checks, formats, explains, computes, simulates and tests distribution scripts.",
            "It works on files and needs no server."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            FormatCommand.class,
            ExplainCommand.class,
            OddsCommand.class,
            SimulateCommand.class,
            SplitCommand.class,
            TestCommand.class,
            WhyCommand.class
        })
public final class ScriptCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    ScriptCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "Name a command, such as penstock script check offer.dist.");
    }
}
