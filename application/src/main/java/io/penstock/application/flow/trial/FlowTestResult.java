package io.penstock.application.flow.trial;

import io.penstock.dsl.share.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of trying a flow.
 *
 * @param volume how many leads were sent through it
 * @param shares what each recipient and variant got, the hold queue and nobody
 * @param inexact why no exact expectation is known, where it is not
 * @param tolerance how far off a share may be, in percentage points
 * @param probability how likely chance alone draws shares as far from the exact ones, 0 to 1;
 *     absent where there is nothing to compare
 * @param problems why it has not passed, each a sentence; empty where it has
 */
public record FlowTestResult(
        int volume,
        List<Share> shares,
        Optional<String> inexact,
        double tolerance,
        OptionalDouble probability,
        List<String> problems) {

    /**
     * What one of them got.
     *
     * @param expected which part of all leads the test wants there, where it says so
     * @param exact which part the flow gives, where that is known
     * @param drawn how many of the leads that were sent it got
     * @param share which part of them that is
     * @param fits whether that is what the test wants; also where it wants nothing
     */
    public record Share(
            String name,
            Optional<Fraction> expected,
            Optional<Fraction> exact,
            long drawn,
            double share,
            boolean fits) {

        /** What it gets exactly, as in {@code Premium Buyer 62.5%}; its name where unknown. */
        public String exactly() {
            return name
                    + exact.map(part -> " " + TrialVerdict.points(part.toDouble()) + "%")
                            .orElse("");
        }
    }

    public FlowTestResult {
        shares = List.copyOf(shares);
        problems = List.copyOf(problems);
    }

    /** Whether it has passed. */
    public boolean passed() {
        return problems.isEmpty();
    }
}
