package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.SettableClock;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadIdsTest {

    private final SettableClock clock = SettableClock.atTen();
    private final LeadIds ids = new LeadIds(clock, new Random(7));

    @Test
    void idsOfLaterMillisecondsSortLater() {
        String first = ids.nextLead().value();
        clock.advance(Duration.ofMillis(1));

        assertThat(ids.nextLead().value()).isGreaterThan(first).hasSize(26);
    }

    @Test
    void idsOfOneMillisecondAreDifferent() {
        assertThat(Stream.generate(ids::nextDelivery).limit(10_000)).doesNotHaveDuplicates();
    }
}
