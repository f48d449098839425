package io.penstock.bootstrap.cli.script;

import io.penstock.dsl.diagnostic.VisibleText;
import io.penstock.dsl.script.suite.CaseResult;
import io.penstock.dsl.script.suite.SuiteReader;
import io.penstock.dsl.script.suite.SuiteReading;
import io.penstock.dsl.script.suite.SuiteResult;
import io.penstock.dsl.script.suite.SuiteRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code penstock script test}: runs routing tests. */
@Command(
        name = "test",
        description = "Runs routing tests, each file a YAML or JSON document of cases.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when all cases passed, 1 when one failed, 2 when a file cannot be",
            "read or a script has errors. The last line is always N passed, N failed.",
            "",
            "Example:",
            "  penstock script test routing.yaml",
            "where routing.yaml holds",
            "  script: |",
            "    geo:ru 50%% #10",
            "    geo:ru #5",
            "  cases:",
            "    - lead: { geo: ru }",
            "      at: 2026-11-20T10:00:00Z",
            "      expect: { odds: { 10: 0.5, 5: 0.5 } }"
        })
final class TestCommand extends ScriptSubcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The documents.")
    private List<Path> files = new ArrayList<>();

    private long passed;
    private long failed;

    @Override
    public Integer call() {
        boolean unusable = false;
        for (Path file : files) {
            try {
                run(file);
            } catch (InputException unreadable) {
                unusable = true;
                errors().println("penstock: " + unreadable.getMessage());
                errors().flush();
            }
        }
        out().println(passed + " passed, " + failed + " failed");
        out().flush();
        if (unusable) {
            return UNUSABLE;
        }
        return failed == 0 ? FINE : FAULTY;
    }

    private void run(Path file) {
        SuiteReading reading =
                SuiteReader.read(InputFiles.document(file), name -> script(file, name));
        switch (reading) {
            case SuiteReading.Unreadable(var problems) -> throw Problems.in(file, problems);
            case SuiteReading.Read(var suite) -> report(file, SuiteRunner.run(suite));
        }
    }

    private static byte[] script(Path suite, String name) throws IOException {
        try {
            return Files.readAllBytes(suite.resolveSibling(name));
        } catch (IOException unreadable) {
            throw new IOException(name + ": " + InputFiles.reason(unreadable), unreadable);
        } catch (InvalidPathException notPath) {
            throw new IOException("it is not the name of a file.", notPath);
        }
    }

    private void report(Path file, SuiteResult result) {
        passed += result.passed();
        failed += result.failed();
        result.cases().stream()
                .filter(each -> !each.passed())
                .forEach(each -> out().print(failure(file, each)));
        out().flush();
        if (result.hasErrors()) {
            throw new InputException(
                    file
                            + ": the script has errors:"
                            + System.lineSeparator()
                            + result.errors().strip());
        }
    }

    private static String failure(Path file, CaseResult each) {
        return "FAILED "
                + file
                + ": "
                + VisibleText.of(each.name())
                + "\n  expected: "
                + each.expected()
                + "\n  outcome:  "
                + each.outcome()
                + "\n"
                + each.trace().indent(4);
    }
}
