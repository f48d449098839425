package io.penstock.application.flow.trial;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.share.Fraction;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the leads of a trial.
 *
 * @param outcomes how many ended so
 * @param drawn whether chance had a word
 */
record TrialRun(Map<TrialOutcome, Long> outcomes, boolean drawn) {

    TrialRun {
        outcomes = Collections.unmodifiableMap(new HashMap<>(outcomes));
    }

    /** Nothing was sent. */
    static TrialRun none() {
        return new TrialRun(Map.of(), false);
    }

    /** Sends them through the flow. */
    static TrialRun of(FlowTest test, TrialCast cast, TrialTime time)
            throws TrialTime.OverException {
        EvenShares evenShares = new InMemoryEvenShares(new InMemoryLock());
        TrialCaps caps = new TrialCaps();
        Map<TrialOutcome, Long> outcomes = new HashMap<>();
        boolean drawn = false;
        for (int number = 0; number < test.volume(); number++) {
            LeadId id = new LeadId("trial-" + test.seed() + "-" + number);
            DrawnChances chances = new DrawnChances(test, id, evenShares);
            TrialOutcome outcome =
                    new TrialLead(test, cast, lead(test, id, number), chances, caps).go(time);
            outcomes.merge(outcome, 1L, Long::sum);
            drawn |= chances.drew();
        }
        return new TrialRun(outcomes, drawn);
    }

    /** A lead that arrives as one of the trial, counted from 0. */
    static Lead lead(FlowTest test, LeadId id, int number) {
        return new Lead(
                id,
                test.offer().offer().id(),
                test.arrival(number),
                test.attributes(),
                test.fields());
    }

    /** How many there were. */
    long all() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By name in lower case how many came there. */
    Map<String, Long> byName() {
        Map<String, Long> counts = new HashMap<>();
        outcomes.forEach((outcome, count) ->
                outcome.folded().forEach(name -> counts.merge(name, count, Long::sum)));
        return counts;
    }

    /** What is to be expected where chance had no word. */
    TrialExpectation asExpected() {
        Map<TrialOutcome, Fraction> parts = new HashMap<>();
        outcomes.forEach((outcome, count) -> parts.put(outcome, Fraction.of(count, all())));
        return new TrialExpectation(parts, Optional.empty());
    }
}
