package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.suite.CompanyStates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of the companies that guards ask about. */
final class CompanyStateOptions {

    private static final String SECTION = "companies";

    @Option(
            names = "--companies",
            paramLabel = "FILE",
            description = {
                "A YAML or JSON file that says which companies are active and which leads they"
                        + " have, as the companies of a script test do; without it, all are active."
            })
    private @Nullable Path file;

    /**
     * Reads the file, if one was named.
     *
     * @throws InputException when it cannot be read
     */
    CompanyStates read() {
        if (file == null) {
            return CompanyStates.NONE;
        }
        Map<String, @Nullable Object> tree = InputFiles.document(file);
        boolean wrapped = tree.containsKey(SECTION);
        DocumentReader document =
                new DocumentReader(wrapped ? tree : Map.of(SECTION, (Object) tree));
        CompanyStates states =
                document.section(SECTION).map(CompanyStates::read).orElse(CompanyStates.NONE);
        List<DocumentProblem> problems = document.finish();
        if (!problems.isEmpty()) {
            throw Problems.in(file, problems);
        }
        return states;
    }
}
