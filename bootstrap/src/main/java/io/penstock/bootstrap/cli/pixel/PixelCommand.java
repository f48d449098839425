package io.penstock.bootstrap.cli.pixel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock pixel}: works on pixels in files. */
@Command(
        name = "pixel",
        description = {"Tries pixels.", "It works on files and needs no server."},
        mixinStandardHelpOptions = true,
        subcommands = TestCommand.class)
public final class PixelCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    PixelCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(),
                "Name a command, such as penstock pixel test pixels.json.");
    }
}
