package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.format.ScriptFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock script fmt}: brings scripts into their canonical form. */
@Command(
        name = "fmt",
        description = {
            "Prints scripts in their canonical form.",
            "Keywords are in lower case, terms in order, one space between them; comments and"
                    + " empty lines are kept."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A script with errors is left as it is, and the command ends with 1.",
            "",
            "Examples:",
            "  penstock script fmt offer.dist",
            "  penstock script fmt -w offer.dist rotators/13.dist"
        })
final class FormatCommand extends ScriptSubcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The scripts.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-w", "--write"},
            description = "Write the files in place of printing them.")
    private boolean write;

    @Override
    public Integer call() {
        boolean faulty = false;
        for (Path path : files) {
            ScriptFile file = ScriptFile.read(path);
            if (file.parsed().hasErrors()) {
                faulty = true;
                file.print(
                        file.parsed().diagnostics().stream().filter(Diagnostic::isError).toList(),
                        errors());
            } else {
                put(file, ScriptFormatter.format(file.parsed().script()));
            }
        }
        return faulty ? FAULTY : FINE;
    }

    private void put(ScriptFile file, String formatted) {
        if (!write) {
            out().print(formatted);
            out().flush();
        } else if (!formatted.equals(file.text())) {
            try {
                Files.writeString(file.path(), formatted);
            } catch (IOException unwritable) {
                throw new InputException(
                        file.path() + " cannot be written: " + InputFiles.reason(unwritable));
            }
        }
    }
}
