package io.penstock.application.flow.trial;

import io.penstock.dsl.share.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Fraction> exact;
    private final Map<String, Long> drawn;
    private final Map<String, Fraction> expected;
    private final List<String> problems = new ArrayList<>();

    /**
     * Those that are expected to get leads, and are neither in the flow nor companies; in lower
     * case.
     */
    private final Set<String> strangers = new LinkedHashSet<>();

    private TrialVerdict(FlowTest test, TrialRun run, TrialExpectation expectation) {
        this.test = test;
        this.run = run;
        this.expectation = expectation;
        this.exact = expectation.byName();
        this.drawn = run.byName();
        this.expected = new HashMap<>();
        test.expected().forEach((name, part) -> expected.put(TrialCast.folded(name), part));
    }

    static FlowTestResult of(FlowTest test, TrialRun run, TrialExpectation explored) {
        TrialExpectation expectation =
                explored.unknown().isPresent() && !run.drawn() ? run.asExpected() : explored;
        return new TrialVerdict(test, run, expectation).judge();
    }

    /** Judges by what is to be expected alone. */
    static FlowTestResult of(FlowTest test, TrialExpectation known) {
        return new TrialVerdict(test, TrialRun.none(), known).judge();
    }

    private FlowTestResult judge() {
        List<FlowTestResult.Share> shares = names().stream().map(this::share).toList();
        OptionalDouble probability =
                expectation.unknown().isPresent() || run.all() == 0
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
        Set<String> names = new LinkedHashSet<>(TrialNames.all(test.flow(), test.offer()));
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
                strangers.add(TrialCast.folded(name));
            }
        }
        strangers.removeAll(List.of(TrialOutcome.HELD, TrialOutcome.NOBODY));
        test.offer()
                .companies()
                .values()
                .forEach(company -> strangers.remove(TrialCast.folded(company.name())));
        return names;
    }

    private FlowTestResult.Share share(String name) {
        String folded = TrialCast.folded(name);
        Optional<Fraction> wanted = Optional.ofNullable(expected.get(folded));
        Optional<Fraction> part =
                expectation.unknown().isPresent()
                        ? Optional.empty()
                        : Optional.of(exact.getOrDefault(folded, Fraction.ZERO));
        long leads = drawn.getOrDefault(folded, 0L);
        double share = run.all() == 0 ? 0 : (double) leads / run.all();
        Optional<String> misfit =
                strangers.contains(folded)
                        ? Optional.of(
                                "'" + name + "' is expected to get leads, and is not in the flow.")
                        : wanted.flatMap(fraction -> misfit(name, fraction, part, share));
        misfit.ifPresent(problems::add);
        return new FlowTestResult.Share(name, wanted, part, leads, share, misfit.isEmpty());
    }

    private Optional<String> misfit(
            String name, Fraction wanted, Optional<Fraction> part, double share) {
        double whole = wanted.toDouble();
        Fraction limit = Fraction.of(test.tolerance().movePointLeft(2));
        if (part.isPresent()) {
            return distance(part.get(), wanted).compareTo(limit) > 0
                    ? Optional.of(misfit(name, whole, part.get().toDouble(), ""))
                    : Optional.empty();
        }
        double chance = FAR * Math.sqrt(whole * (1 - Math.min(1, whole)) / run.all());
        return Math.abs(share - whole) > limit.toDouble() + chance
                ? Optional.of(
                        misfit(
                                name,
                                whole,
                                share,
                                " besides " + points(chance) + " that chance explains"))
                : Optional.empty();
    }

    private static Fraction distance(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.compareTo(Fraction.ZERO) < 0 ? other.minus(one) : difference;
    }

    private String misfit(String name, double wanted, double got, String besides) {
        return name
                + " is expected to get "
                + points(wanted)
                + "% of the leads, and gets "
                + points(got)
                + "%: that is "
                + points(Math.abs(got - wanted))
                + " percentage points off, and the tolerance is "
                + test.tolerance().stripTrailingZeros().toPlainString()
                + besides
                + ".";
    }

    /** With two decimals at most. */
    static String points(double part) {
        return String.format(Locale.ROOT, "%.2f", PERCENT * part).replaceFirst("\\.?0+$", "");
    }
}
