package io.penstock.domain.flow;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the variants of a flow are compared by.
 *
 * @param name what people call it; 1 to 200 characters
 * @param duration how long it runs from the first lead on; absent: until the flow is changed
 * @param metric what makes a variant the better one
 */
public record Experiment(String name, Optional<Duration> duration, Metric metric) {

    /** What makes a variant the better one. */
    public enum Metric {
        /** Accepted leads over those that were sent. */
        ACCEPTANCE_RATE,
        /** Approved leads over those that were sent. */
        CONVERSION_RATE,
        /** What was paid over the leads that were sent. */
        REVENUE_PER_LEAD;

        /** The name by which documents and the API know it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Experiment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(metric, "metric");
    }
}
