package io.penstock.application.flow.trial;

import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
    }

    /**
     * Tries a flow.
     *
     * @param document {@code flow}, and what {@code script}, {@code default_company}, {@code lead},
     *     {@code volume}, {@code expect}, {@code tolerance}, {@code accept}, {@code seed}, {@code
     *     at}, {@code over} and {@code zone} say of the trial
     * @param mostLeads how many leads may be sent through it, 1 or more
     */
    public Outcome tryOut(Map<String, ? extends @Nullable Object> document, int mostLeads) {
        DocumentReader reader = new DocumentReader(document);
        return new FlowTestDocument(reader, mostLeads)
                .read(clock.instant(), zone)
                .<Outcome>map(test -> new Outcome.Tested(result(test)))
                .orElseGet(() -> new Outcome.Invalid(reader.finish()));
    }

    private static FlowTestResult result(FlowTest test) {
        TrialCast cast = TrialCast.of(test);
        return TrialVerdict.of(test, TrialRun.of(test, cast), TrialExpectation.of(test, cast));
    }
}
