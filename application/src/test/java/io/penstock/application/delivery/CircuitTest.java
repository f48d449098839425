package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.Circuit.Change;
import io.penstock.application.delivery.Lane.Turns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.EndpointLimits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final EndpointLimits LIMITS = new EndpointLimits(32, Optional.empty());

    private final Lane lane = new Lane(new CompanyId(1));

    @Test
    void errorsInARowShouldOpenIt() {
        for (int error = 1; error < Circuit.ERRORS; error++) {
            assertThat(lane.ended(true, 0)).isEqualTo(Change.NONE);
        }
        assertThat(lane.take(5, LIMITS, false, 0).count()).isEqualTo(5);
        assertThat(lane.ended(true, 0)).isEqualTo(Change.OPENED);

        assertThat(lane.take(5, LIMITS, false, 999).count()).isZero();
    }

    @Test
    void anAnswerShouldStartTheCountAnew() {
        for (int error = 1; error < Circuit.ERRORS; error++) {
            lane.ended(true, 0);
        }
        assertThat(lane.ended(false, 0)).isEqualTo(Change.NONE);

        assertThat(lane.ended(true, 0)).isEqualTo(Change.NONE);
        assertThat(lane.take(5, LIMITS, false, 0).count()).isEqualTo(5);
    }

    @Test
    void oneDeliveryShouldBeTheProbeAfterThePause() {
        open();

        assertThat(lane.opensAt(LIMITS, false, 10)).isEqualTo(1_000);
        Turns probe = lane.take(5, LIMITS, false, 1_000);
        assertThat(probe.count()).isOne();
        assertThat(lane.take(5, LIMITS, false, 1_001).count()).isZero();
        assertThat(lane.opensAt(LIMITS, false, 1_001)).isEqualTo(Lane.WHEN_ONE_ENDS);

        assertThat(lane.ended(false, 1_002)).isEqualTo(Change.CLOSED);
        lane.end(probe, 1, true);
        assertThat(lane.take(5, LIMITS, false, 1_002).count()).isEqualTo(5);
    }

    @Test
    void aProbeThatFailsShouldDoubleThePauseUpToABound() {
        open();
        long at = 1_000;
        for (long pause : new long[] {2_000, 4_000, 8_000, 16_000, 30_000, 30_000}) {
            Turns probe = lane.take(1, LIMITS, false, at);
            assertThat(probe.count()).isOne();
            assertThat(lane.ended(true, at)).isEqualTo(Change.NONE);
            lane.end(probe, 1, true);
            assertThat(lane.opensAt(LIMITS, false, at)).isEqualTo(at + pause);
            at += pause;
        }
    }

    @Test
    void whatBeganBeforeShouldNotProlongThePause() {
        Turns before = lane.take(3, LIMITS, false, 0);
        open();
        lane.ended(true, 500);
        lane.end(before, 2, true);

        assertThat(lane.opensAt(LIMITS, false, 1_000)).isEqualTo(Lane.WHEN_ONE_ENDS);
        assertThat(lane.take(1, LIMITS, false, 1_000).count()).isZero();
        lane.ended(true, 999);
        lane.end(before, 1, true);
        assertThat(lane.take(1, LIMITS, false, 1_000).count()).isOne();
    }

    @Test
    void besideABackupOneAtATimeShouldBeTheProbe() {
        assertThat(lane.isDown(0)).isFalse();
        open();
        assertThat(lane.isDown(999)).isTrue();
        assertThat(lane.isDown(1_000)).isFalse();
        assertThat(lane.isDown(1_000)).isTrue();
        assertThat(lane.isDown(9_000)).isTrue();

        lane.ended(true, 9_000);

        assertThat(lane.isDown(10_999)).isTrue();
        assertThat(lane.isDown(11_000)).isFalse();
        assertThat(lane.ended(false, 11_001)).isEqualTo(Change.CLOSED);
        assertThat(lane.isDown(11_001)).isFalse();
        assertThat(lane.isDown(11_001)).isFalse();
    }

    private void open() {
        for (int error = 0; error < Circuit.ERRORS; error++) {
            lane.ended(true, 0);
        }
    }
}
