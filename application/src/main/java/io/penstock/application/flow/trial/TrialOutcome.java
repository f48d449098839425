package io.penstock.application.flow.trial;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** Whether a lead came to a name, whatever its case. */
    boolean has(String name) {
        return names.stream().anyMatch(one -> TrialCast.folded(one).equals(TrialCast.folded(name)));
    }
}
