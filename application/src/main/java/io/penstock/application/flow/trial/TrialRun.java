package io.penstock.application.flow.trial;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
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

    /** Sends them through the flow. */
    static TrialRun of(FlowTest test, TrialCast cast) {
        EvenShares evenShares = new InMemoryEvenShares(new InMemoryLock());
        TrialCaps caps = new TrialCaps();
        Map<TrialOutcome, Long> outcomes = new HashMap<>();
        boolean drawn = false;
        for (int number = 0; number < test.volume(); number++) {
            LeadId id = new LeadId("trial-" + test.seed() + "-" + number);
            DrawnChances chances = new DrawnChances(test, id, evenShares);
            TrialOutcome outcome =
                    new TrialLead(test, cast, lead(test, id, number), chances, caps).go();
            outcomes.merge(outcome, 1L, Long::sum);
            drawn |= chances.drew();
        }
        return new TrialRun(outcomes, drawn);
    }

    /** A lead that arrives as one of the trial, counted from 0. */
    static Lead lead(FlowTest test, LeadId id, int number) {
        return new Lead(id, new OfferId(1), test.arrival(number), test.attributes(), test.fields());
    }

    /** How many there were. */
    long all() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many came to a name. */
    long count(String name) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getKey().has(name))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What is to be expected where chance had no word. */
    TrialExpectation asExpected() {
        Map<TrialOutcome, Fraction> parts = new HashMap<>();
        outcomes.forEach((outcome, count) -> parts.put(outcome, Fraction.of(count, all())));
        return new TrialExpectation(parts, Optional.empty());
    }
}
