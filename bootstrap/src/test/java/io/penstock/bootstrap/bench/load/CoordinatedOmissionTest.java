package io.penstock.bootstrap.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A server that stalls for a second delays every request that was meant to be sent meanwhile. */
class CoordinatedOmissionTest {

    private static final long MILLI = 1_000_000;
    private static final long END = 10_000 * MILLI;
    private static final long STALL_BEGINS = 2_000 * MILLI;
    private static final long STALL_ENDS = 3_000 * MILLI;

    @Test
    void atARateTheStallIsInTheLatencyOfAllThatWaitedForIt() {
        LoadResult result = sentOverOneConnection(OptionalDouble.of(500));

        assertThat(result.accepted()).isEqualTo(5_000);
        assertThat(result.milliseconds(50)).isLessThan(2);
        assertThat(result.milliseconds(100)).isBetween(990.0, 1_010.0);
        // The server makes up for 500 requests a millisecond each: the k-th waits 1,001 - k of
        // them.
        assertThat(waitedLongerThan(result, 500)).isBetween(495L, 505L);
    }

    @Test
    void withoutARateTheStallDelaysNobodyButTheOneInTheAir() {
        LoadResult result = sentOverOneConnection(OptionalDouble.empty());

        assertThat(result.milliseconds(100)).isGreaterThan(990);
        assertThat(waitedLongerThan(result, 500)).isEqualTo(1);
    }

    @Test
    void momentsFollowTheRateWhateverIsTaken() {
        Arrivals arrivals = new Arrivals(100, OptionalDouble.of(1_000));

        assertThat(arrivals.isDue(99)).isFalse();
        assertThat(arrivals.isDue(100)).isTrue();
        assertThat(arrivals.take(5 * MILLI)).isEqualTo(100);
        assertThat(arrivals.take(5 * MILLI)).isEqualTo(100 + MILLI);
        assertThat(arrivals.next()).isEqualTo(100 + 2 * MILLI);
    }

    /** Sends over one connection to a server that answers within a millisecond, but for a stall. */
    private static LoadResult sentOverOneConnection(OptionalDouble rate) {
        Arrivals arrivals = new Arrivals(0, rate);
        Tally tally = new Tally();
        long now = 0;
        while (rate.isPresent() ? arrivals.next() < END : now < END) {
            if (!arrivals.isDue(now)) {
                now = arrivals.next();
            }
            long moment = arrivals.take(now);
            boolean stalls = now >= STALL_BEGINS && now < STALL_ENDS;
            now = (stalls ? STALL_ENDS : now) + MILLI;
            tally.answered(201, now - moment);
        }
        return tally.result(END);
    }

    private static long waitedLongerThan(LoadResult result, long milliseconds) {
        return result.latencies().getCountBetweenValues(milliseconds * MILLI, Long.MAX_VALUE / 2);
    }
}
