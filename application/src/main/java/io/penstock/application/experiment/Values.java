package io.penstock.application.experiment;

import io.penstock.domain.flow.Experiment.Metric;

/**
 * What each lead of a variant is worth by a metric, as far as a comparison needs to know.
 *
 * @param count how many leads
 * @param mean what one is worth on average
 * @param spread the sum of the squared distances from the mean
 */
record Values(long count, double mean, double spread) {

    static Values of(Metric metric, VariantResult result) {
        return switch (metric) {
            case ACCEPTANCE_RATE -> rate(result.accepted(), result.leads());
            case CONVERSION_RATE -> rate(result.approved(), result.leads());
            case REVENUE_PER_LEAD ->
                    of(result.leads(), result.paid().doubleValue(), result.paidSquares());
        };
    }

    private static Values rate(long successes, long leads) {
        return of(leads, (double) successes, (double) successes);
    }

    private static Values of(long count, double sum, double squares) {
        double mean = count == 0 ? 0 : sum / count;
        return new Values(count, mean, Math.max(0, squares - sum * mean));
    }
}
