package io.penstock.bootstrap.cli.flow;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.application.flow.document.ReadFlow;
import io.penstock.bootstrap.cli.script.InputException;
import io.penstock.bootstrap.cli.script.InputFiles;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with a flow, or with an offer that has one.
 *
 * @param flow what it describes; empty where there are problems
 * @param problems what is wrong with it, by places in the flow
 */
record FlowFile(Path path, Optional<ReadFlow> flow, List<DocumentProblem> problems) {

    private static final String FLOW = "flow";

    /**
     * Reads a file.
     *
     * @throws InputException when it is no YAML or JSON that can be read
     */
    static FlowFile read(Path path) {
        DocumentReader reader = DocumentReader.loose(flow(InputFiles.commentedDocument(path)));
        Optional<ReadFlow> flow = FlowDocument.read(reader);
        return new FlowFile(path, flow, reader.finish());
    }

    private static Map<String, @Nullable Object> flow(Map<String, @Nullable Object> document) {
        Object within = document.get(FLOW);
        if (!(within instanceof Map<?, ?>) && !(within instanceof List<?>)) {
            return document;
        }
        Map<String, @Nullable Object> flow = new LinkedHashMap<>();
        if (FlowDocument.section(within) instanceof Map<?, ?> section) {
            section.forEach((key, value) -> flow.put(String.valueOf(key), value));
        }
        return flow;
    }

    /** A line for each problem: the file, the place and what is wrong. */
    List<String> problemLines() {
        return problems.stream()
                .map(problem -> line("error", problem.field(), problem.message()))
                .toList();
    }

    /** A line of what is found in it. */
    String line(String severity, String place, String message) {
        String where = place.isEmpty() ? "the flow" : place;
        return path + ": " + severity + ": " + where + " " + message.stripTrailing();
    }
}
