package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.Lane.Turns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RateLimit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane(new CompanyId(1));

    @Test
    void turnsShouldBeBoundedAndComeBack() {
        Turns turns = lane.take(9, concurrency(3), false, 0);

        assertThat(turns.count()).isEqualTo(3);
        assertThat(lane.take(1, concurrency(3), false, 0).count()).isZero();
        assertThat(lane.opensAt(concurrency(3), false, 0)).isEqualTo(Lane.WHEN_ONE_ENDS);
        lane.end(turns, 2, true);
        assertThat(lane.take(9, concurrency(3), false, 0).count()).isEqualTo(2);
    }

    @Test
    void otherLimitsShouldHoldAtOnce() {
        lane.take(3, concurrency(3), false, 0);

        assertThat(lane.take(9, concurrency(5), false, 0).count()).isEqualTo(2);
        assertThat(lane.take(9, concurrency(1), false, 0).count()).isZero();
    }

    @Test
    void aRateShouldCountWhatBegan() {
        Turns turns = lane.take(9, rate(4), false, 0);
        lane.end(turns, 4, true);

        assertThat(turns.count()).isEqualTo(4);
        assertThat(lane.take(1, rate(4), false, 1_000).count()).isZero();
        assertThat(lane.opensAt(rate(4), false, 1_000)).isEqualTo(1_020);
        assertThat(lane.take(9, rate(4), false, 1_020).count()).isEqualTo(4);
    }

    @Test
    void aRateShouldNotCountWhatDidNotBegin() {
        Turns turns = lane.take(4, rate(4), false, 0);
        lane.end(turns, 3, false);

        assertThat(lane.take(9, rate(4), false, 0).count()).isEqualTo(3);
    }

    @Test
    void aRateShouldEndWhenTheDocumentHasNoneAnyMore() {
        Turns turns = lane.take(4, rate(4), false, 0);

        assertThat(lane.take(5, concurrency(100), false, 0).count()).isEqualTo(5);
        lane.end(turns, 4, false);
        assertThat(lane.opensAt(concurrency(100), false, 0)).isZero();
    }

    private static EndpointLimits concurrency(int concurrency) {
        return new EndpointLimits(concurrency, Optional.empty());
    }

    private static EndpointLimits rate(int perSecond) {
        return new EndpointLimits(
                100, Optional.of(new RateLimit(perSecond, Duration.ofSeconds(1))));
    }
}
