package io.penstock.application.flow.run;

import static io.penstock.application.flow.run.FlowTree.flow;
import static io.penstock.application.flow.run.FlowTree.performance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.application.performance.RecipientRecord;
import io.penstock.application.performance.WeightRule;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.PerformancePlan;
import io.penstock.domain.flow.PerformancePlan.Algorithm;
import io.penstock.domain.flow.PerformancePlan.Metric;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Leads go through a flow of two recipients, of which A accepts 30 % and B 60 %. */
class MeasuredRoutingTest {

    private static final int LEADS = 3_000;
    private static final int LEADS_AN_UPDATE = 100;
    private static final double[] ACCEPTING = {0.3, 0.6};

    /** How much is lost for not knowing the best: after each update, in accepted leads. */
    private record Course(List<Double> regret, List<BigDecimal> weights) {

        double last() {
            return regret.getLast();
        }
    }

    private static PerformancePlan plan(Algorithm algorithm) {
        return new PerformancePlan(
                Metric.ACCEPTANCE_RATE,
                Duration.ofDays(7),
                algorithm,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                Duration.ofHours(1),
                30,
                OptionalInt.of(5));
    }

    private static Course run(PerformancePlan plan, boolean learning) {
        FlowPlan flow = flow().of(performance(plan, "A", "B"));
        Random random = new Random(42);
        int[] sent = new int[2];
        int[] accepted = new int[2];
        List<BigDecimal> weights = List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(50));
        List<Double> regret = new ArrayList<>();
        for (int number = 1; number <= LEADS; number++) {
            TestLead lead = new TestLead(flow).draws(new LeadId("lead-" + number), weights);
            int chosen = lead.go().getFirst().equals("A") ? 0 : 1;
            sent[chosen]++;
            accepted[chosen] += random.nextDouble() < ACCEPTING[chosen] ? 1 : 0;
            if (number % LEADS_AN_UPDATE == 0) {
                regret.add(sent[0] * (ACCEPTING[1] - ACCEPTING[0]));
                weights = learning ? weights(plan, sent, accepted) : weights;
            }
        }
        return new Course(regret, weights);
    }

    private static List<BigDecimal> weights(PerformancePlan plan, int[] sent, int[] accepted) {
        List<RecipientRecord> records = new ArrayList<>();
        for (int index = 0; index < sent.length; index++) {
            records.add(
                    new RecipientRecord(
                            sent[index],
                            sent[index],
                            accepted[index],
                            0,
                            BigDecimal.ZERO,
                            0,
                            0,
                            0,
                            0));
        }
        return WeightRule.weights(plan, records, 5);
    }

    @Test
    void weightsShouldMoveToTheProportionOfWhatIsAccepted() {
        List<BigDecimal> weights = run(plan(Algorithm.PROPORTIONAL), true).weights();

        assertThat(weights.getFirst().doubleValue()).isCloseTo(100.0 / 3, within(2.0));
        assertThat(weights.getFirst().add(weights.getLast())).isEqualByComparingTo("100");
    }

    @Test
    void thompsonShouldLoseLessThanProportionsAndTheseLessThanEqualWeights() {
        Course uniform = run(plan(Algorithm.PROPORTIONAL), false);
        Course proportional = run(plan(Algorithm.PROPORTIONAL), true);
        Course thompson = run(plan(Algorithm.THOMPSON), true);
        String curves =
                "regret after each "
                        + LEADS_AN_UPDATE
                        + " leads: uniform "
                        + uniform.regret()
                        + ", proportional "
                        + proportional.regret()
                        + ", thompson "
                        + thompson.regret();

        assertThat(thompson.last()).as(curves).isLessThan(proportional.last() / 4);
        assertThat(proportional.last()).as(curves).isLessThan(uniform.last() * 0.8);
    }
}
