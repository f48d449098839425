package io.penstock.domain.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How the weights of recipients follow from what became of earlier leads.
 *
 * @param metric what is compared
 * @param period over which time before a computation, more than 0
 * @param algorithm how weights follow from it
 * @param minimumWeight the smallest weight, in per cent, 0 or more
 * @param maximumWeight the largest, at most 100
 * @param updateEvery how often weights are computed, more than 0
 * @param minimumSample how many deliveries a recipient must have had; one with fewer keeps its fair
 *     share
 * @param seed makes draws of {@code thompson} repeatable; absent: they are not
 */
public record PerformancePlan(
        Metric metric,
        Duration period,
        Algorithm algorithm,
        BigDecimal minimumWeight,
        BigDecimal maximumWeight,
        Duration updateEvery,
        int minimumSample,
        OptionalInt seed) {

    /** What is compared. */
    public enum Metric {
        /** Approved leads over accepted ones. */
        CONVERSION_RATE,
        /** Accepted deliveries over those that ended, whether answered or not. */
        ACCEPTANCE_RATE,
        /** What was paid over the leads that were sent. */
        REVENUE_PER_LEAD,
        /** How fast answers come: the shorter the better. */
        RESPONSE_TIME
    }

    /** How weights follow from what is compared. */
    public enum Algorithm {
        /** In proportion to it. */
        PROPORTIONAL,
        /** By how often each is drawn as the best out of what is likely. */
        THOMPSON
    }

    public PerformancePlan {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(minimumWeight, "minimumWeight");
        Objects.requireNonNull(maximumWeight, "maximumWeight");
        Objects.requireNonNull(updateEvery, "updateEvery");
        Objects.requireNonNull(seed, "seed");
    }
}
