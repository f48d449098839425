package io.penstock.bootstrap.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code penstock config export}: writes the configuration of a server. */
@Command(
        name = "export",
        description = "Writes the whole configuration of a running server as YAML.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0, or with 2 when the server does not answer or the file cannot be written.",
            "",
            "Examples:",
            "  penstock config export -o penstock-config.yaml",
            "  penstock config export --url https://leads.example --key KEY"
        })
final class ExportCommand extends ConfigSubcommand {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; without it, the configuration is printed.")
    private @Nullable Path output;

    @Override
    int run(ConfigServer server) {
        String configuration = server.export();
        if (output == null) {
            out().print(configuration);
            out().flush();
        } else {
            write(output, configuration);
        }
        return FINE;
    }

    private static void write(Path file, String configuration) {
        try {
            Files.writeString(file, configuration);
        } catch (IOException e) {
            throw ConfigFailure.unusable(file + " cannot be written: " + ConfigFile.reason(e));
        }
    }
}
