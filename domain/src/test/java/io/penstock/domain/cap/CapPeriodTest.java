package io.penstock.domain.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CapPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void firstCountedShouldBeMidnightOnADayOfTwentyFiveHours() {
        Instant now = Instant.parse("2026-10-25T22:59:59.999Z");

        assertThat(CapPeriod.DAY.firstCounted(now, BERLIN))
                .isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
    }

    @Test
    void firstCountedShouldLeaveOutALeadThatIsExactlyAPeriodOld() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(CapPeriod.LAST_24_HOURS.firstCounted(now, BERLIN))
                .isEqualTo(Instant.parse("2026-11-19T12:00:00.001Z"));
    }
}
