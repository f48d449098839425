package io.penstock.application.flow.trial;

import io.penstock.domain.flow.Flow;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries flows: sends leads through the engine that real ones go through, to companies that only
 * seem to answer, and compares what comes of it with what is to be expected. Nothing is stored, and
 * nothing is sent. Thread-safe.
 */
public final class TryFlow {

    private final ZoneId zone;
    private final InstantSource clock;

    /**
     * @param zone of what has no zone of its own
     */
    @Inject
    public TryFlow(ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It was tried. */
        record Tested(FlowTestResult result) implements Outcome {}

        /** Nothing was tried: this is all that is wrong. */
        record Invalid(List<DocumentProblem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /**
         * It was given up after the time that it had.
         *
         * @param drawing whether leads were being drawn, rather than computed what each gets
         */
        record TooLong(Duration longest, boolean drawing) implements Outcome {}
    }

    /**
     * Tries a flow.
     *
     * @param document {@code flow}, or the number of an offer, and what {@code script}, {@code
     *     default_company}, {@code lead}, {@code volume}, {@code expect}, {@code tolerance}, {@code
     *     accept}, {@code seed}, {@code at}, {@code over} and {@code zone} say of the trial
     * @param offers those that it may name; absent where there is no server
     */
    public Outcome tryOut(
            Map<String, ? extends @Nullable Object> document,
            Optional<TrialOffers> offers,
            TrialLimits limits) {
        FlowTestDocument read =
                new FlowTestDocument(new DocumentReader(document), limits.mostLeads(), offers);
        Optional<FlowTest> test = read.read(clock.instant(), zone);
        return test.isPresent()
                ? result(limits.longest(), time -> tested(test.get(), time))
                : new Outcome.Invalid(read.problems());
    }

    /**
     * Compares what an offer's flow gives exactly with what its own test expects. Where that cannot
     * be computed, the leads of the test are sent through it instead: always the same ones, so that
     * the same flow has the same outcome at the same time. It is invalid where its test names a
     * recipient twice.
     */
    public Outcome expect(TrialOffer offer, Duration longest) {
        List<String> twice =
                offer.offer()
                        .flow()
                        .flatMap(Flow::trial)
                        .map(trial -> PartsByRecipient.expected(trial, offer).twice())
                        .orElse(List.of());
        if (!twice.isEmpty()) {
            return new Outcome.Invalid(
                    twice.stream()
                            .map(why -> new DocumentProblem("expected_distribution", why))
                            .toList());
        }
        FlowTest test = FlowTest.of(offer, clock.instant(), zone);
        return result(longest, time -> expected(test, time));
    }

    /** One way of trying. */
    private interface Trial {
        FlowTestResult within(TrialTime time) throws TrialTime.OverException;
    }

    private Outcome result(Duration longest, Trial trial) {
        try {
            return new Outcome.Tested(trial.within(TrialTime.of(clock, longest)));
        } catch (TrialTime.OverException e) {
            return new Outcome.TooLong(longest, e.wasDrawing());
        }
    }

    private static FlowTestResult tested(FlowTest test, TrialTime time)
            throws TrialTime.OverException {
        TrialCast cast = TrialCast.of(test);
        return TrialVerdict.of(
                test,
                TrialRun.of(test, cast, time.forDrawing()),
                TrialExpectation.of(test, cast, time));
    }

    private static FlowTestResult expected(FlowTest test, TrialTime time)
            throws TrialTime.OverException {
        TrialCast cast = TrialCast.of(test);
        TrialExpectation explored = TrialExpectation.of(test, cast, time);
        return explored.unknown().isPresent()
                ? TrialVerdict.of(test, TrialRun.of(test, cast, time.forDrawing()), explored)
                : TrialVerdict.of(test, explored);
    }
}
