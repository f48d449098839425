package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.adapter.AdapterException;
import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.chaos.ChaosException;
import io.penstock.bootstrap.cli.bench.BenchCommand;
import io.penstock.bootstrap.cli.config.ConfigCommand;
import io.penstock.bootstrap.cli.config.ConfigFailure;
import io.penstock.bootstrap.cli.flow.FlowCommand;
import io.penstock.bootstrap.cli.pixel.PixelCommand;
import io.penstock.bootstrap.cli.script.InputException;
import io.penstock.bootstrap.cli.script.ScriptCommand;
import io.penstock.bootstrap.settings.SettingsException;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "penstock",
        description = "Distributes leads to companies, and can always say why.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            MigrateCommand.class,
            ScriptCommand.class,
            FlowCommand.class,
            PixelCommand.class,
            ConfigCommand.class,
            SinkCommand.class,
            BenchCommand.class,
            VersionCommand.class
        })
public final class PenstockCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    private PenstockCommand() {}

    /**
     * Runs a command.
     *
     * @return the exit status: 0 for success, 1 when something failed, 2 when the command line or
     *     the settings cannot be used
     */
    public static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new PenstockCommand());
        commandLine.setExecutionExceptionHandler(
                (exception, command, _) -> explain(exception, command.getErr()));
        return commandLine.execute(arguments);
    }

    /** What a user can mend is said in words; only what was not foreseen shows where it arose. */
    private static int explain(Exception exception, PrintWriter errors) {
        if (exception instanceof SettingsException
                || exception instanceof AdapterException
                || exception instanceof InputException
                || exception instanceof ConfigFailure) {
            errors.println("penstock: " + exception.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (exception instanceof StartException
                || exception instanceof BenchException
                || exception instanceof ChaosException) {
            errors.println("penstock: " + exception.getMessage());
        } else {
            exception.printStackTrace(errors);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(), "Name a command.");
    }
}
