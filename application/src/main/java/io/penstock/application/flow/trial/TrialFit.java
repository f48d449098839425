package io.penstock.application.flow.trial;

import io.penstock.dsl.share.Fraction;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** How well what was drawn fits what was to be expected, by the chi-square test. */
final class TrialFit {

    /** Outcomes with fewer leads to be expected are taken together, as the test asks for. */
    private static final double FEWEST = 5;

    private TrialFit() {}

    /**
     * How likely chance alone draws so; 0 where something was drawn that cannot be.
     *
     * @return absent where there is nothing to compare
     */
    static OptionalDouble probability(TrialExpectation expectation, TrialRun run) {
        double all = run.all();
        double statistic = 0;
        double fewExpected = 0;
        double fewDrawn = 0;
        int groups = 0;
        Set<TrialOutcome> outcomes = new HashSet<>(run.outcomes().keySet());
        outcomes.addAll(expectation.outcomes().keySet());
        for (TrialOutcome outcome : outcomes) {
            double expected = all * part(expectation.outcomes(), outcome);
            double drawn = run.outcomes().getOrDefault(outcome, 0L);
            if (expected == 0) {
                return OptionalDouble.of(0);
            }
            if (expected < FEWEST) {
                fewExpected += expected;
                fewDrawn += drawn;
            } else {
                statistic += term(drawn, expected);
                groups++;
            }
        }
        if (fewExpected > 0) {
            statistic += term(fewDrawn, fewExpected);
            groups++;
        }
        return groups < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquare.probability(statistic, groups - 1));
    }

    private static double part(Map<TrialOutcome, Fraction> outcomes, TrialOutcome outcome) {
        return outcomes.getOrDefault(outcome, Fraction.ZERO).toDouble();
    }

    private static double term(double drawn, double expected) {
        return (drawn - expected) * (drawn - expected) / expected;
    }
}
