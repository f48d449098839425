package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.LeadIntake;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CapUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A count put together from days, hours, minutes and single leads is the count of the leads. */
interface CapWindowsContract {

    LeadIntake intake();

    CapUsage usage();

    @Test
    default void usedShouldBeTheNumberOfLeadsInTheWindowWhereverItBegins() {
        Random random = new Random(20261120);
        List<Instant> assigned = new ArrayList<>();
        Instant at = LeadFixture.NOON;
        for (int lead = 0; lead < 150; lead++) {
            at = at.plusMillis(random.nextLong(1L << (5 + random.nextInt(25))));
            assigned.add(at);
            intake().take(LeadFixture.lead().at(at).build());
        }

        for (int window = 0; window < 300; window++) {
            Instant begin = border(assigned.get(random.nextInt(assigned.size())), random);
            CapPeriod period = CapPeriod.values()[random.nextInt(CapPeriod.values().length)];
            ZoneId zone = ZoneId.of(random.nextBoolean() ? "Asia/Kathmandu" : "America/New_York");
            Instant now = begin.plus(Duration.ofHours(12L * random.nextInt(3)));
            Instant from = period.firstCounted(now, zone);

            assertThat(usage().used(LeadFixture.cap(5, period, CapType.VALID, 1), now, zone))
                    .as("%s at %s in %s", period, now, zone)
                    .isEqualTo(assigned.stream().filter(lead -> !lead.isBefore(from)).count());
        }
    }

    /** A moment at a lead or beside it, or at the beginning of its minute, hour or day. */
    private static Instant border(Instant lead, Random random) {
        List<Duration> grains =
                List.of(
                        Duration.ofMillis(1),
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        Duration.ofDays(1));
        long grain = grains.get(random.nextInt(grains.size())).toMillis();
        return Instant.ofEpochMilli(
                Math.floorDiv(lead.toEpochMilli(), grain) * grain + random.nextInt(3) - 1);
    }
}
