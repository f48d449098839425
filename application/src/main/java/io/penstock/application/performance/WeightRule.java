package io.penstock.application.performance;

import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights that follow from what recipients did. It depends on its arguments alone.
 *
 * <p>A recipient of which too few leads are known keeps its fair share, 100 over their number; the
 * others divide what is left in proportion to the metric, or for {@code thompson} to their chance
 * to be the best. Who would get less than the minimum or more than the maximum gets that, and what
 * this leaves or takes is divided among the others in the same proportion.
 */
public final class WeightRule {

    private static final double ALL = 100;

    private WeightRule() {}

    /**
     * The weights in per cent, in the order of the records; they sum to 100 exactly and have at
     * most six decimals.
     *
     * @param records what each recipient did, at least one
     * @param seed makes the draws of {@code thompson} repeatable
     */
    public static List<BigDecimal> weights(
            PerformancePlan plan, List<RecipientRecord> records, long seed) {
        Measure measure = new Measure(plan.metric());
        long fewest = Math.max(1, plan.minimumSample());
        int[] known =
                IntStream.range(0, records.size())
                        .filter(index -> measure.sample(records.get(index)) >= fewest)
                        .toArray();
        double fair = ALL / records.size();
        double[] weights = IntStream.range(0, records.size()).mapToDouble(_ -> fair).toArray();
        if (known.length > 1) {
            List<RecipientRecord> compared = IntStream.of(known).mapToObj(records::get).toList();
            double[] shares =
                    new WaterFilling(
                                    plan.minimumWeight().doubleValue(),
                                    plan.maximumWeight().doubleValue())
                            .fill(scores(plan, measure, compared, seed), fair * known.length);
            for (int index = 0; index < known.length; index++) {
                weights[known[index]] = shares[index];
            }
        }
        return new ExactPercent(plan.minimumWeight(), plan.maximumWeight()).of(weights);
    }

    private static double[] scores(
            PerformancePlan plan, Measure measure, List<RecipientRecord> records, long seed) {
        return plan.algorithm() == Algorithm.THOMPSON
                ? new ThompsonWeights(measure, seed).chances(records)
                : records.stream().mapToDouble(measure::score).toArray();
    }
}
