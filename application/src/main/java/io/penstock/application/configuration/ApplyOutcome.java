package io.penstock.application.configuration;

import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Objects;

/** What came of applying a whole configuration. */
public sealed interface ApplyOutcome {

    /**
     * The configuration is what was wanted, or would be after a dry run.
     *
     * @param revision the revision now; a new one only where something was saved
     * @param diff what was or would be changed
     * @param diagnostics warnings, by paths such as {@code offers.3.script}
     */
    record Applied(long revision, ConfigurationDiff diff, List<FieldDiagnostic> diagnostics)
            implements ApplyOutcome {
        public Applied {
            Objects.requireNonNull(diff, "diff");
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Nothing is saved, and this is all that is wrong, by path. */
    record Refused(List<DocumentProblem> problems, List<FieldDiagnostic> diagnostics)
            implements ApplyOutcome {
        public Refused {
            problems = List.copyOf(problems);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Nothing is saved, since what had to hold of the revision does not.
     *
     * @param current the revision now
     */
    record Stale(long current) implements ApplyOutcome {}

    /**
     * Nothing is saved, since the document was written at another revision.
     *
     * @param given the revision that the document names
     * @param current the revision now
     */
    record OfAnotherRevision(long given, long current) implements ApplyOutcome {}
}
