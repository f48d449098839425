package io.penstock.application.lead;

import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Objects;

/** What came of a lead that was sent in. */
public sealed interface Receipt {

    /**
     * The lead is stored.
     *
     * @param lead as it stood right after it was stored
     * @param repeated whether the same request had stored it before
     */
    record Taken(StoredLead lead, boolean repeated) implements Receipt {
        public Taken {
            Objects.requireNonNull(lead, "lead");
        }
    }

    /** Nothing is stored: the lead is not valid, and this is all that is wrong with it. */
    record Invalid(List<DocumentProblem> problems) implements Receipt {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is stored: the lead says otherwise than the API key of its sender is bound to. */
    record NotAllowed(List<DocumentProblem> problems) implements Receipt {
        public NotAllowed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing is stored: the lead is a duplicate, and its offer refuses duplicates.
     *
     * @param first the first lead of which it is a duplicate
     */
    record Duplicate(LeadId first) implements Receipt {
        public Duplicate {
            Objects.requireNonNull(first, "first");
        }
    }

    /** Nothing is stored: the idempotency key was used with another body. */
    record KeyReused(StoredLead first) implements Receipt {
        public KeyReused {
            Objects.requireNonNull(first, "first");
        }
    }
}
