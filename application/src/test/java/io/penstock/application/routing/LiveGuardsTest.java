package io.penstock.application.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.UnlimitedBalances;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveGuardsTest {

    private static final CompanyId COMPANY = new CompanyId(1);
    private static final Cap CAP = new Cap(CapPeriod.DAY, CapType.ANY, 3);

    private long stored = 3;
    private int asked;

    private final LiveGuards guards =
            new LiveGuards(
                    RoutingBook.EMPTY,
                    new CompanyActivity(new UnlimitedBalances()),
                    new RecentCapUsage((_, _, _) -> {
                        asked++;
                        return stored;
                    }),
                    new Occasion(Stage.RECEIPT, 1, Instant.parse("2026-11-20T10:00:00Z")),
                    ZoneOffset.UTC,
                    Set.of());

    @Test
    void aFullCapShouldBeReadOnceForAllRoundsAndTheDecision() {
        RoutingGuards ahead = guards.ahead();
        assertThat(ahead.used(COMPANY, CAP)).isEqualTo(3);
        assertThat(guards.readings()).isEmpty();
        stored = 2;

        assertThat(ahead.used(COMPANY, CAP)).isEqualTo(3);
        assertThat(guards.ahead().used(COMPANY, CAP)).isEqualTo(3);
        assertThat(guards.used(COMPANY, CAP)).isEqualTo(3);
        assertThat(asked).isEqualTo(1);
        assertThat(guards.readings())
                .containsExactly(new GuardReading.CapUse(new CompanyCap(COMPANY, CAP), 3));
    }
}
