package io.penstock.application.flow.trial;

import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.share.Fraction;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow gives each of its recipients when nothing is left to chance: every way that a lead
 * can go is gone, and weighed.
 *
 * @param outcomes which part of all leads ends so; empty where that is not known
 * @param unknown why it is not known, a sentence
 */
record TrialExpectation(Map<TrialOutcome, Fraction> outcomes, Optional<String> unknown) {

    /** How many ways are gone at most. */
    static final int MOST_WAYS = 100_000;

    private static final LeadId ANYBODY = new LeadId("trial");

    TrialExpectation {
        outcomes = Collections.unmodifiableMap(new HashMap<>(outcomes));
    }

    static TrialExpectation unknown(String why) {
        return new TrialExpectation(Map.of(), Optional.of(why));
    }

    /** Computes it. */
    static TrialExpectation of(FlowTest test, TrialCast cast, TrialTime time)
            throws TrialTime.OverException {
        boolean capped =
                test.flow()
                        .root()
                        .offerings()
                        .anyMatch(stage -> !stage.recipient().caps().isEmpty());
        if (capped) {
            return unknown("The flow has caps, so that a lead's way depends on those before it.");
        }
        int arrivals = test.over().isZero() ? 1 : test.volume();
        Fraction each = Fraction.of(1, arrivals);
        Map<TrialOutcome, Fraction> outcomes = new HashMap<>();
        int ways = 0;
        for (int arrival = 0; arrival < arrivals; arrival++) {
            Lead lead = TrialRun.lead(test, ANYBODY, arrival);
            Branches branches = new Branches();
            do {
                if (++ways > MOST_WAYS) {
                    return unknown(
                            "Leads can go more ways than the "
                                    + MOST_WAYS
                                    + " that are gone at most.");
                }
                ExploredChances chances = new ExploredChances(test, branches);
                TrialOutcome outcome =
                        new TrialLead(test, cast, lead, chances, new TrialCaps()).go(time);
                if (!chances.isExact()) {
                    return unknown("The offer's script chooses in a way that has no exact odds.");
                }
                outcomes.merge(outcome, branches.part().times(each), Fraction::plus);
            } while (branches.next());
        }
        return new TrialExpectation(outcomes, Optional.empty());
    }

    /** By name in lower case which part of all leads comes there; one that is missing gets none. */
    Map<String, Fraction> byName() {
        Map<String, Fraction> parts = new HashMap<>();
        outcomes.forEach((outcome, part) ->
                outcome.folded().forEach(name -> parts.merge(name, part, Fraction::plus)));
        return parts;
    }
}
