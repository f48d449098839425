package io.penstock.application.configuration;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of saving a document. */
public sealed interface SaveOutcome {

    /** The document is saved; the diagnostics are warnings. */
    record Saved(StoredDocument document, List<FieldDiagnostic> diagnostics)
            implements SaveOutcome {
        public Saved {
            Objects.requireNonNull(document, "document");
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Nothing is saved, and this is all that is wrong. */
    record Refused(List<DocumentProblem> problems, List<FieldDiagnostic> diagnostics)
            implements SaveOutcome {
        public Refused {
            problems = List.copyOf(problems);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Nothing is saved, since what had to hold does not.
     *
     * @param current the version of the document now; empty where there is none
     */
    record Stale(Optional<Long> current) implements SaveOutcome {}
}
