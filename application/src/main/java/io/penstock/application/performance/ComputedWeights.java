package io.penstock.application.performance;

import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.RuleCap;
import io.penstock.domain.offer.OfferId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Weights of the recipients of one place, with everything that they follow from. Once stored they
 * do not change.
 *
 * @param offer whose flow it is
 * @param stage the id of the place's stage
 * @param number counts the computations of the place, from 1
 * @param at when they were computed, cut to the millisecond; the period ends there
 * @param plan the rule
 * @param seed of the draws of {@code thompson}
 * @param recipients in the order of the flow
 */
public record ComputedWeights(
        OfferId offer,
        String stage,
        long number,
        Instant at,
        PerformancePlan plan,
        long seed,
        List<WeighedRecipient> recipients) {

    public ComputedWeights {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(plan, "plan");
        at = at.truncatedTo(ChronoUnit.MILLIS);
        recipients = List.copyOf(recipients);
    }

    /** What tells the place from all others. */
    public String place() {
        return RuleCap.key(offer.value(), stage);
    }

    /** Whether they hold no longer at a moment, or for another rule or other recipients. */
    boolean isOutdated(Instant now, PerformancePlan newest, List<WeighedRecipient> having) {
        return !now.isBefore(at.plus(newest.updateEvery()))
                || !isSameRule(newest)
                || having.size() != recipients.size()
                || !IntStream.range(0, having.size())
                        .allMatch(index -> having.get(index).isSame(recipients.get(index)));
    }

    /** How often they are computed changes nothing of them. */
    private boolean isSameRule(PerformancePlan newest) {
        return newest.metric() == plan.metric()
                && newest.algorithm() == plan.algorithm()
                && newest.period().equals(plan.period())
                && newest.minimumSample() == plan.minimumSample()
                && newest.seed().equals(plan.seed())
                && newest.minimumWeight().compareTo(plan.minimumWeight()) == 0
                && newest.maximumWeight().compareTo(plan.maximumWeight()) == 0;
    }

    /** The same with these recipients. */
    ComputedWeights with(List<WeighedRecipient> weighed) {
        return new ComputedWeights(offer, stage, number, at, plan, seed, weighed);
    }
}
