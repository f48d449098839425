package io.penstock.dsl.script.suite;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.script.parse.ScriptParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a suite from a plain tree; every problem is collected, and unknown keys are problems. */
public final class SuiteReader {

    private static final int LONGEST_TEXT = ScriptParser.MAXIMUM_BYTES + 1;
    private static final int LONGEST_NAME = 1_000;

    private final DocumentReader document;
    private final ScriptFiles files;

    private SuiteReader(DocumentReader document, ScriptFiles files) {
        this.document = document;
        this.files = files;
    }

    /**
     * Reads a suite.
     *
     * @param tree the document as a JSON or YAML library gives it
     * @param files where a {@code scriptFile} is read
     */
    public static SuiteReading read(
            Map<String, ? extends @Nullable Object> tree, ScriptFiles files) {
        return new SuiteReader(new DocumentReader(tree), files).read();
    }

    private SuiteReading read() {
        Suite suite =
                new Suite(
                        zone(),
                        script(),
                        rotators(),
                        document.section("companies")
                                .map(CompanyStates::read)
                                .orElse(CompanyStates.NONE),
                        cases(),
                        diagnostics());
        requireTests(suite);
        List<DocumentProblem> problems = document.finish();
        return problems.isEmpty()
                ? new SuiteReading.Read(suite)
                : new SuiteReading.Unreadable(problems);
    }

    private void requireTests(Suite suite) {
        if (suite.diagnostics().isPresent() || !suite.cases().isEmpty()) {
            return;
        }
        Optional<Object> cases = document.anything("cases");
        if (cases.isEmpty()) {
            document.problem("cases", "or diagnostics is required");
        } else if (cases.get() instanceof List<?> none && none.isEmpty()) {
            document.problem("cases", "must not be empty where there are no diagnostics");
        }
    }

    private ZoneId zone() {
        String name = document.text("zone", LONGEST_NAME).orElse("UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException notZone) {
            document.problem(
                    "zone", "must be a time zone such as Europe/Berlin, not '" + name + "'");
            return ZoneOffset.UTC;
        }
    }

    private SuiteScript script() {
        Optional<String> text = document.text("script", LONGEST_TEXT);
        Optional<String> file = document.text("scriptFile", LONGEST_NAME);
        boolean scriptGiven = document.keys().contains("script");
        if (scriptGiven && file.isPresent()) {
            document.problem("scriptFile", "must not stand beside script; keep one of them");
        } else if (!scriptGiven && !document.keys().contains("scriptFile")) {
            document.problem("script", "or scriptFile is required");
        }
        return file.map(this::scriptOf).orElseGet(() -> parsed("script", text.orElse("")));
    }

    private SuiteScript scriptOf(String file) {
        if (file.isBlank()) {
            document.problem("scriptFile", "must not be empty");
            return parsed(file, "");
        }
        try {
            byte[] bytes = files.read(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new SuiteScript(file, text, ScriptParser.parse(bytes));
        } catch (IOException unreadable) {
            document.problem("scriptFile", "cannot be read: " + unreadable.getMessage());
            return parsed(file, "");
        }
    }

    private static SuiteScript parsed(String name, String text) {
        return new SuiteScript(name, text, ScriptParser.parse(text));
    }

    private Map<RotatorId, SuiteScript> rotators() {
        Map<RotatorId, SuiteScript> rotators = new HashMap<>();
        document.section("rotators").ifPresent(section -> read(section, rotators));
        return rotators;
    }

    private static void read(DocumentReader section, Map<RotatorId, SuiteScript> rotators) {
        for (String key : section.keys()) {
            Optional<RotatorId> rotator = Numbers.parse(key).map(RotatorId::new);
            Optional<String> text = section.text(key, LONGEST_TEXT);
            if (rotator.isEmpty()) {
                section.problem(key, "is not the number of a rotator");
            } else {
                rotators.put(rotator.get(), parsed("rotator " + key, text.orElse("")));
            }
        }
    }

    private List<SuiteCase> cases() {
        List<SuiteCase> cases = new ArrayList<>();
        for (DocumentReader section : document.sections("cases")) {
            cases.add(CaseReader.read(cases.size() + 1, section));
        }
        return cases;
    }

    private Optional<List<ExpectedDiagnostic>> diagnostics() {
        List<ExpectedDiagnostic> expected =
                document.sections("diagnostics").stream().map(SuiteReader::diagnostic).toList();
        return document.keys().contains("diagnostics") ? Optional.of(expected) : Optional.empty();
    }

    private static ExpectedDiagnostic diagnostic(DocumentReader section) {
        section.require("line");
        int line = section.whole("line", 1, Integer.MAX_VALUE).orElse(1L).intValue();
        return new ExpectedDiagnostic(line, section.requiredText("code", LONGEST_NAME));
    }
}
