package io.penstock.application.configuration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of deleting a document. */
public sealed interface DeleteOutcome {

    /** It is gone; the version says so. */
    record Deleted(DocumentVersion version) implements DeleteOutcome {
        public Deleted {
            Objects.requireNonNull(version, "version");
        }
    }

    /** There is no such document. */
    record Missing() implements DeleteOutcome {}

    /** It stays, since all of these name it. */
    record InUse(List<Use> uses) implements DeleteOutcome {
        public InUse {
            uses = List.copyOf(uses);
        }
    }

    /**
     * It stays, since what had to hold does not.
     *
     * @param current the version of the document now; empty where there is none
     */
    record Stale(Optional<Long> current) implements DeleteOutcome {}
}
