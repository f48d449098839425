package io.penstock.bootstrap.cli.config;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code penstock config diff}: compares a file with the configuration of a server. */
@Command(
        name = "diff",
        description = "Shows what applying a file to a running server would change.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when nothing differs, 1 when something does, 2 when the file or the",
            "server cannot be used. What has changed on the server since the file was exported",
            "is shown as if it were to be undone.",
            "",
            "Examples:",
            "  penstock config diff penstock-config.yaml",
            "  penstock config diff --url https://leads.example --key KEY penstock-config.yaml"
        })
final class DiffCommand extends ConfigSubcommand {

    private static final int DIFFERENT = 1;

    @Parameters(paramLabel = "FILE", description = "The configuration, in YAML or JSON.")
    private Path file = Path.of("");

    @Override
    int run(ConfigServer server) {
        Applied preview = server.preview(ConfigFile.read(file), List.of("force=true"));
        preview.print(out());
        return preview.changesNothing() ? FINE : DIFFERENT;
    }

    @Override
    int status(ConfigFailure failure) {
        return UNUSABLE;
    }
}
