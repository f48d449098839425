package io.penstock.application.flow.trial;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of a lead of a trial.
 *
 * @param names who has it, or {@value #HELD} or {@value #NOBODY}; and the variants that it went
 *     through
 */
record TrialOutcome(SortedSet<String> names) {

    /** A stage keeps the lead waiting. */
    static final String HELD = "hold queue";

    /** The flow ended, and no company has the lead. */
    static final String NOBODY = "nobody";

    TrialOutcome {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    static TrialOutcome of(Set<String> names) {
        return new TrialOutcome(new TreeSet<>(names));
    }

    /** The names in lower case, each once. */
    Set<String> folded() {
        return names.stream().map(TrialCast::folded).collect(Collectors.toSet());
    }
}
