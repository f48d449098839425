package io.penstock.domain.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapPeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.500Z");

    @ParameterizedTest
    @CsvSource({"LAST_24_HOURS,1", "WEEK,7", "MONTH,30", "YEAR,365"})
    void aLeadCountsInASlidingPeriodWhileItIsYoungerThanThePeriod(CapPeriod period, int days) {
        Instant exactlyThePeriodAgo = NOW.minus(Duration.ofDays(days));

        Instant first = period.firstCounted(NOW, ZoneOffset.UTC);

        assertThat(first).isEqualTo(exactlyThePeriodAgo.plusMillis(1));
    }

    @Test
    void aDayBeginsAtMidnightInTheZone() {
        assertThat(CapPeriod.DAY.firstCounted(NOW, ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("2026-11-19T18:15:00Z");
    }

    @Test
    void aDayBeginsAtOneWhereDaylightSavingTakesMidnightAway() {
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        Instant noon = Instant.parse("2026-04-24T12:00:00Z");

        assertThat(CapPeriod.DAY.firstCounted(noon, cairo).atZone(cairo).getHour()).isEqualTo(1);
    }

    @Test
    void anyCountsFromTheBeginning() {
        assertThat(CapPeriod.ANY.firstCounted(NOW, ZoneOffset.UTC)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void namesAreReadExactly() {
        assertThat(CapPeriod.byKey("24h")).contains(CapPeriod.LAST_24_HOURS);
        assertThat(CapPeriod.byKey("Day")).isEmpty();
    }
}
