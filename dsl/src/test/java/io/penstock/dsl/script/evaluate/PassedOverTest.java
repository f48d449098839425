package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.ScriptFixture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassedOverTest {

    private static final CompanyId CALL_CENTER = new CompanyId(9);
    private static final int LEADS = 2_000;

    private static final RoutingGuards PASSING =
            new RoutingGuards() {
                @Override
                public boolean active(CompanyId company) {
                    return true;
                }

                @Override
                public long used(CompanyId company, Cap cap) {
                    return 0;
                }

                @Override
                public boolean isRecorded() {
                    return true;
                }

                @Override
                public boolean passesOver(CompanyId company) {
                    return company.equals(CALL_CENTER);
                }
            };

    private static Situation lead(int number) {
        return new Situation(
                LeadAttributes.none(),
                Draws.seed("lead-" + number),
                Instant.parse("2026-11-20T10:00:00Z"),
                ZoneOffset.UTC);
    }

    private static void assertSameCompanies(CompiledScript passing, CompiledScript without) {
        for (int number = 0; number < LEADS; number++) {
            assertThat(passing.choose(lead(number), PASSING).company())
                    .isEqualTo(without.choose(lead(number), PASSING).company());
        }
    }

    @Test
    void aLineShouldBePassedOverAsIfItWereNotThere() {
        assertSameCompanies(
                ScriptFixture.compile(
                        "40% #1\n#9\n50% #9\nrot(1)\n50% #2\nmax(day,any,1) #9",
                        Map.of(1, "60% #9\n30% #3")),
                ScriptFixture.compile("40% #1\nrot(1)\n50% #2", Map.of(1, "30% #3")));
    }

    @Test
    void aBucketShouldShareWhatIsPassedOverAmongTheOthers() {
        assertSameCompanies(
                ScriptFixture.compile("bucket(1)", Map.of(1, "60% #9\n10% #3\n#4\n#9")),
                ScriptFixture.compile("bucket(1)", Map.of(1, "10% #3\n#4")));
    }

    @Test
    void theOddsShouldBeThoseOfTheOtherLines() {
        Odds odds = ScriptFixture.compile("50% #9\n50% #1\n#9", Map.of()).odds(lead(1), PASSING);

        assertThat(odds.companies()).containsExactly(Map.entry(new CompanyId(1), 0.5));
        assertThat(odds.none()).isEqualTo(0.5);
    }

    @Test
    void theTraceShouldSayWhatIsPassedOver() {
        Trace trace = ScriptFixture.compile("50% #9\n#1", Map.of()).trace(lead(1), PASSING);

        assertThat(trace.steps())
                .extracting(TraceStep::finding)
                .containsExactly(
                        new Finding.PassedOver(CALL_CENTER),
                        new Finding.Fired(new CompanyId(1), Optional.empty()));
    }

    @Test
    void laterDecisionsShouldDrawAfresh() {
        assertThat(Draws.seed("lead-1", 1)).isEqualTo(Draws.seed("lead-1"));
        assertThat(Draws.seed("lead-1", 2)).isEqualTo(Draws.seed("lead-1/2"));
        assertThat(Draws.seed("lead-1", 3)).isNotEqualTo(Draws.seed("lead-1", 2));
        assertThatThrownBy(() -> Draws.seed("lead-1", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
