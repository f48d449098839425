package io.penstock.bootstrap.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Behaviour USUAL =
            new Behaviour(200, Delay.parse("10ms"), SinkFixture.shares("10%", "20%", "30%", "0.5"));

    @Test
    void longestPathShouldWinAndCoverWholeSegmentsOnly() {
        Plan plan = SinkFixture.plan(USUAL, "/a=status:201", "/a/b=status:202", "/c/=status:203");

        assertThat(plan.behaviour("/a").status()).isEqualTo(201);
        assertThat(plan.behaviour("/a/b/c").status()).isEqualTo(202);
        assertThat(plan.behaviour("/a/bc").status()).isEqualTo(201);
        assertThat(plan.behaviour("/ab").status()).isEqualTo(200);
        assertThat(plan.behaviour("/c/d").status()).isEqualTo(203);
    }

    @Test
    void whatARuleDoesNotSayShouldBeAsUsual() {
        Behaviour behaviour = PathRule.parse("/a=status:500, hang:0%", USUAL).behaviour();

        assertThat(behaviour)
                .isEqualTo(
                        new Behaviour(
                                500, USUAL.delay(), SinkFixture.shares("10%", "20%", "0", "0.5%")));
    }

    @Test
    void sharesShouldFollowEachOther() {
        Shares shares = USUAL.shares();

        assertThat(shares.outcome(99_999)).isEqualTo(Outcome.REJECT);
        assertThat(shares.outcome(100_000)).isEqualTo(Outcome.ERROR);
        assertThat(shares.outcome(300_000)).isEqualTo(Outcome.HANG);
        assertThat(shares.outcome(604_999)).isEqualTo(Outcome.RESET);
        assertThat(shares.outcome(605_000)).isEqualTo(Outcome.ANSWER);
    }

    @Test
    void delayShouldBeDrawnBetweenItsEnds() {
        Delay delay = Delay.parse("100ms-2s");

        assertThat(delay.at(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(delay.at(0.5)).isEqualTo(Duration.ofMillis(1_050));
        assertThat(Delay.parse("0-1s").at(0)).isZero();
    }
}
