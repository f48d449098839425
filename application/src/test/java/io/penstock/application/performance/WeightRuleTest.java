package io.penstock.application.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import io.penstock.domain.flow.PerformancePlan.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightRuleTest {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static PerformancePlan plan(
            Metric metric, Algorithm algorithm, String minimum, String maximum) {
        return new PerformancePlan(
                metric,
                Duration.ofDays(7),
                algorithm,
                new BigDecimal(minimum),
                new BigDecimal(maximum),
                Duration.ofHours(1),
                30,
                OptionalInt.empty());
    }

    /** A recipient that accepted some of 100 leads. */
    private static RecipientRecord accepting(int accepted) {
        return new RecipientRecord(100, 100, accepted, 0, BigDecimal.ZERO, 0, 0, 0, 0);
    }

    private static List<String> weights(PerformancePlan plan, RecipientRecord... records) {
        return WeightRule.weights(plan, List.of(records), 7).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void proportionalWeightsShouldBeInTheProportionOfTheMetric() {
        PerformancePlan plan = plan(Metric.ACCEPTANCE_RATE, Algorithm.PROPORTIONAL, "0", "100");

        assertThat(weights(plan, accepting(30), accepting(60)))
                .containsExactly("33.333333", "66.666667");
        assertThat(weights(plan, accepting(50), accepting(0))).containsExactly("100", "0");
        assertThat(weights(plan, accepting(0), accepting(0))).containsExactly("50", "50");
    }

    @Test
    void whatABoundTakesShouldBeDividedInProportionAmongTheOthers() {
        PerformancePlan plan = plan(Metric.ACCEPTANCE_RATE, Algorithm.PROPORTIONAL, "10", "60");

        assertThat(weights(plan, accepting(90), accepting(6), accepting(4)))
                .containsExactly("60", "24", "16");
        assertThat(weights(plan, accepting(50), accepting(49), accepting(1)))
                .containsExactly("45.454545", "44.545455", "10");
        assertThat(weights(plan, accepting(50), accepting(0), accepting(0)))
                .containsExactly("60", "20", "20");
    }

    @Test
    void aRecipientWithFewLeadsShouldKeepItsFairShare() {
        PerformancePlan plan = plan(Metric.ACCEPTANCE_RATE, Algorithm.PROPORTIONAL, "0", "100");
        RecipientRecord few = new RecipientRecord(40, 29, 29, 0, BigDecimal.ZERO, 0, 0, 0, 0);

        assertThat(weights(plan, accepting(30), few, accepting(10), accepting(20)))
                .containsExactly("37.5", "25", "12.5", "25");
        assertThat(weights(plan, accepting(30), few)).containsExactly("50", "50");
    }

    @Test
    void eachMetricShouldCompareWhatItSays() {
        RecipientRecord one =
                new RecipientRecord(100, 100, 50, 10, new BigDecimal("300"), 900, 90, 9_000, 1e6);
        RecipientRecord other =
                new RecipientRecord(100, 80, 20, 12, new BigDecimal("100"), 400, 60, 18_000, 9e6);

        assertThat(weights(proportional(Metric.CONVERSION_RATE), one, other))
                .containsExactly("25", "75");
        assertThat(weights(proportional(Metric.ACCEPTANCE_RATE), one, other))
                .containsExactly("66.666667", "33.333333");
        assertThat(weights(proportional(Metric.REVENUE_PER_LEAD), one, other))
                .containsExactly("75", "25");
        assertThat(weights(proportional(Metric.RESPONSE_TIME), one, other))
                .containsExactly("75", "25");
    }

    private static PerformancePlan proportional(Metric metric) {
        return plan(metric, Algorithm.PROPORTIONAL, "0", "100");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void thompsonShouldFavourTheBetterAndRepeatItself(Metric metric) {
        PerformancePlan plan = plan(metric, Algorithm.THOMPSON, "0", "100");
        RecipientRecord better =
                new RecipientRecord(100, 100, 80, 60, new BigDecimal("300"), 2000, 90, 9_000, 1e6);
        RecipientRecord worse =
                new RecipientRecord(100, 100, 60, 20, new BigDecimal("100"), 900, 60, 18_000, 6e6);

        List<BigDecimal> weights = WeightRule.weights(plan, List.of(worse, better), 3);

        assertThat(weights.getLast()).isGreaterThan(new BigDecimal("95"));
        assertThat(WeightRule.weights(plan, List.of(worse, better), 3)).isEqualTo(weights);
    }

    @Test
    void thompsonShouldGiveTheChanceToBeTheBest() {
        PerformancePlan plan = plan(Metric.ACCEPTANCE_RATE, Algorithm.THOMPSON, "0", "100");

        List<BigDecimal> weights =
                WeightRule.weights(plan, List.of(accepting(50), accepting(55)), 11);

        // Beta(51, 51) and Beta(56, 46): their difference is nearly normal, at 0.714 deviations.
        assertThat(weights.getLast().doubleValue()).isCloseTo(76.1, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void weightsShouldSumToAHundredWithinTheirBounds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int count = 1 + random.nextInt(9);
            double fair = 100.0 / count;
            String minimum = String.valueOf(random.nextInt(1 + (int) fair));
            String maximum = String.valueOf(Math.min(100, 1 + (int) fair + random.nextInt(60)));
            Algorithm algorithm = round % 6 == 0 ? Algorithm.THOMPSON : Algorithm.PROPORTIONAL;
            Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
            PerformancePlan plan = plan(metric, algorithm, minimum, maximum);

            List<BigDecimal> weights =
                    WeightRule.weights(plan, records(random, count), random.nextLong());

            String input = seed + "/" + round + " " + plan + " " + weights;
            assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(input)
                    .isEqualByComparingTo(ALL);
            assertThat(weights)
                    .as(input)
                    .allSatisfy(weight ->
                            assertThat(weight)
                                    .isBetween(plan.minimumWeight(), plan.maximumWeight()));
        }
    }

    private static List<RecipientRecord> records(Random random, int count) {
        List<RecipientRecord> records = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int sent = random.nextInt(200);
            int ended = random.nextInt(sent + 1);
            int accepted = random.nextInt(ended + 1);
            int paid = random.nextInt(900);
            double time = random.nextInt(9_000);
            records.add(
                    new RecipientRecord(
                            sent,
                            ended,
                            accepted,
                            random.nextInt(accepted + 1),
                            BigDecimal.valueOf(paid),
                            (double) paid * paid,
                            ended,
                            time,
                            time * time));
        }
        return records;
    }
}
