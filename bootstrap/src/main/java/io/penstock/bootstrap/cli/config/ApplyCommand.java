package io.penstock.bootstrap.cli.config;

import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock config apply}: makes the configuration of a server what a file says. */
@Command(
        name = "apply",
        description = {
            "Makes the configuration of a running server what a file says: creates, changes and",
            "deletes whatever differs, as one revision, after all checks. What would change is",
            "shown first."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file is the whole of what is wanted: what it leaves out is deleted. Nothing is",
            "applied when the configuration was changed since the file was exported.",
            "",
            "Ends with 0 when the server is as the file says, 1 when it was not applied, 2 when",
            "the file or the server cannot be used.",
            "",
            "Examples:",
            "  penstock config apply --dry-run penstock-config.yaml",
            "  penstock config apply --strict --yes penstock-config.yaml"
        })
final class ApplyCommand extends ConfigSubcommand {

    @Parameters(paramLabel = "FILE", description = "The configuration, in YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Show what would change, and apply nothing.")
    private boolean dryRun;

    @Option(names = "--strict", description = "Warnings refuse it too.")
    private boolean strict;

    @Option(
            names = "--force",
            description = "Apply the file although the configuration was changed since its export.")
    private boolean force;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    int run(ConfigServer server) {
        ConfigFile read = ConfigFile.read(file);
        Applied preview = server.preview(read, query());
        preview.print(out());
        if (preview.changesNothing()) {
            say("Nothing differs; the server is at revision " + preview.revision() + ".");
            return FINE;
        }
        if (dryRun) {
            return FINE;
        }
        if (!yes && !isWanted()) {
            say("Nothing was applied.");
            return REFUSED;
        }
        Applied applied = server.apply(read, query(), preview);
        say("Applied as revision " + applied.revision() + ".");
        return FINE;
    }

    private List<String> query() {
        List<String> query = new ArrayList<>();
        if (strict) {
            query.add("strict=true");
        }
        if (force) {
            query.add("force=true");
        }
        return query;
    }

    private static boolean isWanted() {
        Console console =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .orElseThrow(() ->
                                ConfigFailure.unusable(
                                        "There is nobody to ask whether to apply this. Say so with"
                                                + " --yes."));
        String answer = console.readLine("Apply this? [y/N] ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private void say(String message) {
        out().println(message);
        out().flush();
    }
}
