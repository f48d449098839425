package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainLeadTest {

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.company(2);
    }

    @Test
    void theTraceReachesWhatTheDecisionReachedForEveryLead() {
        bench.rotator(1, "30% #1\n20% #2\nmax(day,any,40) #1");
        bench.offer(1, "geo:ru 50% #1\n@active 25% #2\nmax(24h,valid,60) 80% #2\nbucket(1)");

        for (int number = 0; number < 300; number++) {
            StoredLead lead = bench.take(Map.of("offer", 1, "geo", number % 2 == 0 ? "ru" : "us"));

            LeadExplanation explanation = bench.explainer().explain(lead.lead().id()).orElseThrow();

            assertThat(explanation.trace().choice().company()).isEqualTo(lead.company());
            assertThat(explanation.trace().choice().path()).isEqualTo(lead.decision().path());
        }
    }

    @Test
    void theTraceIsThatOfTheRevisionThatDecided() {
        bench.offer(1, "geo:us #1");
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));
        bench.offer(1, "geo:us #2");

        LeadExplanation explanation = bench.explainer().explain(lead.lead().id()).orElseThrow();

        assertThat(explanation.trace().steps())
                .extracting(TraceStep::text)
                .containsExactly("geo:us #1");
        assertThat(explanation.trace().choice().company()).contains(new CompanyId(1));
    }

    @Test
    void aBlockedLineSaysWhatTheLeadHadInstead() {
        bench.offer(1, "geo:ru #1\n#2");
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));

        Finding first =
                bench.explainer()
                        .explain(lead.lead().id())
                        .orElseThrow()
                        .trace()
                        .steps()
                        .getFirst()
                        .finding();

        assertThat(first).isEqualTo(new Finding.Blocked(1, 6, "geo:ru", "geo is us"));
    }

    @Test
    void aGuardIsShownAsItWasRead() {
        bench.balances =
                company -> Optional.of(company.value() == 1 ? BigDecimal.ZERO : BigDecimal.ONE);
        bench.offer(1, "@active #1\n@active #2");
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.balances = _ -> Optional.of(BigDecimal.TEN);

        LeadExplanation explanation = bench.explainer().explain(lead.lead().id()).orElseThrow();

        assertThat(lead.company()).contains(new CompanyId(2));
        assertThat(explanation.trace().choice().company()).contains(new CompanyId(2));
    }

    @Test
    void theHistorySaysWhoGotIt() {
        bench.offer(1, "#2");
        StoredLead lead = bench.take(Map.of("offer", 1));

        List<LeadEvent> history =
                bench.explainer().explain(lead.lead().id()).orElseThrow().history();

        assertThat(history)
                .extracting(LeadEvent::kind, LeadEvent::company)
                .containsExactly(tuple(LeadEvent.Kind.ASSIGNED, Optional.of(new CompanyId(2))));
    }

    @Test
    void anUnknownLeadHasNoExplanation() {
        assertThat(bench.explainer().explain(new LeadId("none"))).isEmpty();
    }
}
