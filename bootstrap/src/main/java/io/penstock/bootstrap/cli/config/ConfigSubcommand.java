package io.penstock.bootstrap.cli.config;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands have in common: the server that they talk to, and how they fail. */
abstract class ConfigSubcommand implements Callable<Integer> {

    static final int FINE = CommandLine.ExitCode.OK;
    static final int REFUSED = CommandLine.ExitCode.SOFTWARE;
    static final int UNUSABLE = CommandLine.ExitCode.USAGE;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ServerOptions server = new ServerOptions();

    @Override
    public final Integer call() {
        try (ConfigServer opened = server.open()) {
            return run(opened);
        } catch (ConfigFailure failure) {
            errors().println("penstock: " + failure.getMessage());
            errors().flush();
            return status(failure);
        }
    }

    /** Does what the command is there for, and tells the exit status. */
    abstract int run(ConfigServer server);

    /** With which status a failure ends the command. */
    int status(ConfigFailure failure) {
        return failure.isRefused() ? REFUSED : UNUSABLE;
    }

    final PrintWriter out() {
        return commandLine().getOut();
    }

    final PrintWriter errors() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }
}
