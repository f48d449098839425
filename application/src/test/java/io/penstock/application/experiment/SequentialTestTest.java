package io.penstock.application.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penstock.domain.flow.Experiment.Metric;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequentialTestTest {

    private static final int EXPERIMENTS = 1_000;
    private static final int LOOKS = 100;
    private static final int LEADS_A_LOOK = 50;
    private static final double SIGNIFICANT = 0.05;

    private static Values accepting(long accepted, long leads) {
        return Values.of(
                Metric.ACCEPTANCE_RATE, new VariantResult(leads, accepted, 0, BigDecimal.ZERO, 0));
    }

    /** In how many experiments a difference was found, by one of the looks. */
    private static int found(double one, double other, boolean sequential) {
        int found = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            Random random = new Random(experiment);
            int first = 0;
            int second = 0;
            boolean differs = false;
            for (int look = 1; look <= LOOKS && !differs; look++) {
                for (int lead = 0; lead < LEADS_A_LOOK; lead++) {
                    first += random.nextDouble() < one ? 1 : 0;
                    second += random.nextDouble() < other ? 1 : 0;
                }
                int leads = look * LEADS_A_LOOK;
                Values a = accepting(first, leads);
                Values b = accepting(second, leads);
                differs = sequential ? SequentialTest.pValue(a, b) < SIGNIFICANT : atOnce(a, b);
            }
            found += differs ? 1 : 0;
        }
        return found;
    }

    /** The usual test, which is meant for one look. */
    private static boolean atOnce(Values one, Values other) {
        double variance = (one.spread() + other.spread()) / (one.count() + other.count() - 2);
        double error = Math.sqrt(variance * (1.0 / one.count() + 1.0 / other.count()));
        return error > 0 && Math.abs(one.mean() - other.mean()) / error > 1.96;
    }

    @Test
    void variantsThatNeverVaryShouldDifferWhereTheirMeansDo() {
        assertThat(SequentialTest.pValue(accepting(100, 100), accepting(0, 100))).isLessThan(0.001);
        assertThat(SequentialTest.pValue(accepting(100, 100), accepting(100, 100))).isEqualTo(1);
    }

    @Test
    void aHundredLooksShouldErrInNoMoreThanOneOfTwenty() {
        int sequential = found(0.2, 0.2, true);
        int usual = found(0.2, 0.2, false);
        String counts =
                "of %d experiments without a difference, %d looks found one in %d, and in %d by"
                                .formatted(EXPERIMENTS, LOOKS, sequential, usual)
                        + " the usual test";

        assertThat(sequential).as(counts).isLessThanOrEqualTo(EXPERIMENTS / 20);
        assertThat(usual).as(counts).isGreaterThan(EXPERIMENTS / 5);
    }

    @Test
    void aRealDifferenceShouldBeFound() {
        assertThat(found(0.2, 0.25, true)).isGreaterThan(EXPERIMENTS * 9 / 10);
    }

    @Test
    void pValueShouldBeThatOfTheFormula() {
        // s² = (160 + 187.5) / 1998, v = 0.002, d = 0.05: L = 0.408248 · exp(2.995…)
        double squared = (160.0 + 187.5) / 1998;
        double ratio =
                Math.sqrt(0.002 / 0.012) * Math.exp(0.0025 * 0.01 / (2 * squared * 0.002 * 0.012));

        assertThat(SequentialTest.pValue(accepting(200, 1000), accepting(250, 1000)))
                .isCloseTo(1 / ratio, within(1e-9));
    }

    @Test
    void fewLeadsShouldProveNothing() {
        assertThat(SequentialTest.pValue(accepting(0, 99), accepting(99, 99))).isOne();
        assertThat(SequentialTest.pValue(accepting(500, 500), accepting(500, 500))).isOne();
    }

    @Test
    void intervalShouldBeThatOfWilson() {
        Interval interval = Interval.ofRate(10, 100);

        assertThat(interval.low()).isCloseTo(0.05523, within(1e-5));
        assertThat(interval.high()).isCloseTo(0.17437, within(1e-5));
        assertThat(Interval.ofRate(0, 0)).isEqualTo(new Interval(0, 1));
        assertThat(Interval.ofRate(0, 20).low()).isZero();
    }
}
