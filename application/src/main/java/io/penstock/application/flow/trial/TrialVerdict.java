package io.penstock.application.flow.trial;

import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Judges what came of a trial. Not thread-safe. */
final class TrialVerdict {

    /** Below that, chance is no explanation. */
    static final double RARE = 0.001;

    /** How many standard deviations chance is off at most, but for once in 1,000 times. */
    private static final double FAR = 3.2905;

    private static final double PERCENT = 100;

    private final FlowTest test;
    private final TrialRun run;
    private final TrialExpectation expectation;
    private final List<String> problems = new ArrayList<>();

    private TrialVerdict(FlowTest test, TrialRun run, TrialExpectation expectation) {
        this.test = test;
        this.run = run;
        this.expectation = expectation;
    }

    static FlowTestResult of(FlowTest test, TrialRun run, TrialExpectation explored) {
        TrialExpectation expectation =
                explored.unknown().isPresent() && !run.drawn() ? run.asExpected() : explored;
        return new TrialVerdict(test, run, expectation).judge();
    }

    private FlowTestResult judge() {
        Set<String> names = names();
        List<FlowTestResult.Share> shares = names.stream().map(this::share).toList();
        shares.forEach(this::check);
        OptionalDouble probability =
                expectation.unknown().isPresent()
                        ? OptionalDouble.empty()
                        : TrialFit.probability(expectation, run);
        if (probability.isPresent() && probability.getAsDouble() < RARE) {
            problems.add(
                    "What was drawn is not what the flow gives: chance alone draws so less than"
                            + " once in 1,000 times.");
        }
        return new FlowTestResult(
                test.volume(),
                shares,
                expectation.unknown(),
                test.tolerance().doubleValue(),
                probability,
                problems);
    }

    /**
     * Those of the flow and those that came up besides; the last two only where they play a part.
     */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(TrialNames.all(test.flow()));
        Set<String> known = new LinkedHashSet<>();
        names.forEach(name -> known.add(TrialCast.folded(name)));
        List<Set<TrialOutcome>> all =
                List.of(expectation.outcomes().keySet(), run.outcomes().keySet());
        all.forEach(outcomes ->
                outcomes.stream()
                        .flatMap(outcome -> outcome.names().stream())
                        .sorted()
                        .filter(name -> known.add(TrialCast.folded(name)))
                        .forEach(names::add));
        for (String name : test.expected().keySet()) {
            if (known.add(TrialCast.folded(name))) {
                names.add(name);
                if (!name.equals(TrialOutcome.HELD) && !name.equals(TrialOutcome.NOBODY)) {
                    problems.add(
                            "'" + name + "' is expected to get leads, and is not in the flow.");
                }
            }
        }
        return names;
    }

    private FlowTestResult.Share share(String name) {
        Optional<Fraction> expected =
                test.expected().entrySet().stream()
                        .filter(entry ->
                                TrialCast.folded(entry.getKey()).equals(TrialCast.folded(name)))
                        .map(Map.Entry::getValue)
                        .findFirst();
        long drawn = run.count(name);
        return new FlowTestResult.Share(
                name, expected, expectation.of(name), drawn, (double) drawn / run.all());
    }

    private void check(FlowTestResult.Share share) {
        if (share.expected().isEmpty()) {
            return;
        }
        double expected = share.expected().get().toDouble();
        Fraction limit = Fraction.of(test.tolerance().movePointLeft(2));
        if (share.exact().isPresent()) {
            if (distance(share.exact().get(), share.expected().get()).compareTo(limit) > 0) {
                add(share.name(), expected, share.exact().get().toDouble(), "");
            }
            return;
        }
        double chance = FAR * Math.sqrt(expected * (1 - Math.min(1, expected)) / run.all());
        if (Math.abs(share.share() - expected) > limit.toDouble() + chance) {
            add(
                    share.name(),
                    expected,
                    share.share(),
                    " besides " + points(chance) + " that chance explains");
        }
    }

    private static Fraction distance(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.compareTo(Fraction.ZERO) < 0 ? other.minus(one) : difference;
    }

    private void add(String name, double expected, double got, String besides) {
        problems.add(
                name
                        + " is expected to get "
                        + points(expected)
                        + "% of the leads, and gets "
                        + points(got)
                        + "%: that is "
                        + points(Math.abs(got - expected))
                        + " percentage points off, and the tolerance is "
                        + test.tolerance().stripTrailingZeros().toPlainString()
                        + besides
                        + ".");
    }

    /** With two decimals at most. */
    private static String points(double part) {
        return String.format(Locale.ROOT, "%.2f", PERCENT * part).replaceFirst("\\.?0+$", "");
    }
}
