package io.penstock.application.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentCapUsageTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CompanyCap CAP =
            new CompanyCap(new CompanyId(1), new Cap(CapPeriod.DAY, CapType.ANY, 10));

    private long stored = 5;
    private int asked;
    private final RecentCapUsage usage =
            new RecentCapUsage((_, _, _) -> {
                asked++;
                return stored;
            });

    @Test
    void aCountThatLeavesRoomIsReadOnceInAWhile() {
        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(5);
        stored = 7;

        assertThat(usage.used(CAP, NOON.plus(RecentCapUsage.KEPT).minusMillis(1), ZONE))
                .isEqualTo(5);
        assertThat(asked).isEqualTo(1);
        assertThat(usage.used(CAP, NOON.plus(RecentCapUsage.KEPT), ZONE)).isEqualTo(7);
    }

    @Test
    void aCountThatLeavesHalfOfTheCapIsReadLessOften() {
        stored = 4;
        usage.used(CAP, NOON, ZONE);
        stored = 7;

        Instant later = NOON.plus(RecentCapUsage.KEPT_BELOW_HALF);
        assertThat(usage.used(CAP, later.minusMillis(1), ZONE)).isEqualTo(4);
        assertThat(usage.used(CAP, later, ZONE)).isEqualTo(7);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aCountOfAnotherMomentIsNotTaken() {
        usage.used(CAP, NOON, ZONE);
        usage.used(CAP, NOON.minusMillis(1), ZONE);
        usage.used(CAP, NOON.plus(Duration.ofDays(1)), ZONE);

        assertThat(asked).isEqualTo(3);
    }

    @Test
    void aReachedCapIsReadAnewSoThatWhatIsFreedShowsAtOnce() {
        stored = 10;
        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(10);
        stored = 9;

        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(9);
    }

    @Test
    void leadsThatAreStoredCount() {
        usage.used(CAP, NOON, ZONE);
        for (int lead = 0; lead < 4; lead++) {
            usage.stored(decision(1));
        }
        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(9);
        assertThat(asked).isEqualTo(1);

        stored = 10;
        usage.stored(decision(1));

        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(10);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void leadsThatAnotherCompanyGotDoNotCount() {
        usage.used(CAP, NOON, ZONE);
        usage.stored(decision(2));

        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(5);
    }

    @Test
    void aCapThatTurnedOutToBeReachedIsReadAnew() {
        usage.used(CAP, NOON, ZONE);
        stored = 10;
        usage.reached(CAP);

        assertThat(usage.used(CAP, NOON, ZONE)).isEqualTo(10);
    }

    private static Decision decision(int company) {
        return new Decision(
                1,
                Stage.RECEIPT,
                DecidedBy.SCRIPT,
                Optional.of(new CompanyId(company)),
                List.of(new LinePlace(ScriptName.offer(1), 1)),
                1,
                NOON,
                ZONE,
                List.of(new GuardReading.CapUse(CAP, 5)));
    }
}
