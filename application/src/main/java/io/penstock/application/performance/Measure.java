package io.penstock.application.performance;

import io.penstock.domain.flow.PerformancePlan.Metric;

/** Reads off the records of recipients what a metric compares. */
final class Measure {

    /** Answers are not told apart below this, in milliseconds. */
    private static final double FASTEST = 1;

    private final Metric metric;

    Measure(Metric metric) {
        this.metric = metric;
    }

    /** How many leads of a recipient the metric has to go by. */
    long sample(RecipientRecord record) {
        return switch (metric) {
            case CONVERSION_RATE, ACCEPTANCE_RATE, REVENUE_PER_LEAD -> record.ended();
            case RESPONSE_TIME -> record.timed();
        };
    }

    /** How good a recipient is: twice as good is twice as much; 0 or more. */
    double score(RecipientRecord record) {
        return switch (metric) {
            case CONVERSION_RATE, ACCEPTANCE_RATE ->
                    trials(record) == 0 ? 0 : (double) successes(record) / trials(record);
            case REVENUE_PER_LEAD -> Math.max(0, record.revenue().mean());
            case RESPONSE_TIME -> 1 / Math.max(FASTEST, record.responseTime().mean());
        };
    }

    /** Whether the metric is how often something succeeds. */
    boolean isRate() {
        return metric == Metric.CONVERSION_RATE || metric == Metric.ACCEPTANCE_RATE;
    }

    /** How often something succeeded; never more often than it was tried. */
    long successes(RecipientRecord record) {
        return Math.min(
                trials(record),
                metric == Metric.CONVERSION_RATE ? record.approved() : record.accepted());
    }

    long trials(RecipientRecord record) {
        return metric == Metric.CONVERSION_RATE ? record.accepted() : record.ended();
    }

    /** The numbers whose means are compared, where the metric is no rate; more is better. */
    Samples samples(RecipientRecord record) {
        if (metric == Metric.REVENUE_PER_LEAD) {
            return record.revenue();
        }
        Samples time = record.responseTime();
        return new Samples(time.count(), -time.sum(), time.squares());
    }
}
