package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CapUsage} does; each test begins with an empty storage. */
public interface CapUsageContract {

    LeadIntake intake();

    CapUsage usage();

    /** Gives a stored lead another status. */
    void changeStatus(LeadId lead, LeadStatus status);

    private long used(CapPeriod period, CapType type, Instant now) {
        return usage().used(LeadFixture.cap(5, period, type, 1), now, LeadFixture.ZONE);
    }

    @Test
    default void usedShouldBeZeroWhenTheCompanyHasNoLead() {
        intake().take(LeadFixture.lead().withCompany(6).build());
        intake().take(LeadFixture.lead().held().build());

        assertThat(used(CapPeriod.ANY, CapType.ANY, LeadFixture.NOON)).isZero();
    }

    @Test
    default void usedShouldCountByTheStatusThatALeadHasNow() {
        for (LeadStatus status : LeadStatus.values()) {
            NewLead lead = LeadFixture.lead().build();
            intake().take(lead);
            changeStatus(lead.lead().id(), status);
        }

        Map<CapType, Long> counts = new EnumMap<>(CapType.class);
        for (CapType type : CapType.values()) {
            counts.put(type, used(CapPeriod.ANY, type, LeadFixture.NOON));
        }
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                CapType.ANY, 6L,
                                CapType.VALID, 4L,
                                CapType.WAIT, 2L,
                                CapType.ACCEPT, 1L,
                                CapType.OK, 3L));
    }

    @Test
    default void usedShouldSlideToTheMillisecond() {
        intake().take(LeadFixture.lead().build());
        Map<CapPeriod, Duration> lengths =
                Map.of(
                        CapPeriod.LAST_24_HOURS, Duration.ofHours(24),
                        CapPeriod.WEEK, Duration.ofDays(7),
                        CapPeriod.MONTH, Duration.ofDays(30),
                        CapPeriod.YEAR, Duration.ofDays(365));

        lengths.forEach((period, length) -> {
            Instant end = LeadFixture.NOON.plus(length);
            assertThat(used(period, CapType.ANY, end.minusMillis(1))).isOne();
            assertThat(used(period, CapType.ANY, end)).isZero();
        });
        assertThat(used(CapPeriod.ANY, CapType.ANY, LeadFixture.NOON.plus(Duration.ofDays(4000))))
                .isOne();
    }

    @Test
    default void usedShouldBeginADayAtMidnightInTheZone() {
        Instant midnight =
                LeadFixture.NOON
                        .atZone(LeadFixture.ZONE)
                        .toLocalDate()
                        .atStartOfDay(LeadFixture.ZONE)
                        .toInstant();
        intake().take(LeadFixture.lead().at(midnight.minusMillis(1)).build());
        intake().take(LeadFixture.lead().at(midnight).build());

        assertThat(used(CapPeriod.DAY, CapType.ANY, midnight.minusMillis(1))).isEqualTo(2);
        assertThat(used(CapPeriod.DAY, CapType.ANY, midnight)).isOne();
    }
}
