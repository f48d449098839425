package io.penstock.application.configuration;

import io.penstock.application.flow.check.FlowCheck;
import io.penstock.application.flow.check.FlowWarning;
import io.penstock.application.flow.document.FlowDocument;
import io.penstock.application.flow.document.ReadFlow;
import io.penstock.application.flow.explain.FlowExplanation;
import io.penstock.application.secret.Secrets;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a flow against the configuration of now, and saves nothing. Thread-safe. */
public final class CheckFlow {

    private final ConfigurationStore store;
    private final Secrets secrets;

    @Inject
    public CheckFlow(ConfigurationStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /**
     * What was found.
     *
     * @param problems what would refuse a save, by places in the flow
     * @param warnings what looks wrong
     * @param explanation the flow in words, where there is no problem
     */
    public record Result(
            List<DocumentProblem> problems,
            List<FlowWarning> warnings,
            Optional<String> explanation) {
        public Result {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /** Checks the document of a flow. */
    public Result check(Map<String, ? extends @Nullable Object> document) {
        DocumentReader reader = DocumentReader.loose(document);
        Optional<ReadFlow> read = FlowDocument.read(reader);
        if (read.isEmpty()) {
            return new Result(reader.finish(), List.of(), Optional.empty());
        }
        Catalog catalog = Catalog.of(store.load().documents());
        List<DocumentProblem> problems =
                new ReferenceCheck(catalog, secrets)
                        .check(read.get().flow()).stream().map(CheckFlow::within).toList();
        return new Result(
                problems,
                FlowCheck.of(read.get()),
                problems.isEmpty()
                        ? Optional.of(FlowExplanation.of(read.get().flow()))
                        : Optional.empty());
    }

    /** The problem by its place in the flow rather than in an offer. */
    static DocumentProblem within(DocumentProblem problem) {
        return new DocumentProblem(
                problem.field().replaceFirst("^flow\\.?", ""), problem.message());
    }
}
