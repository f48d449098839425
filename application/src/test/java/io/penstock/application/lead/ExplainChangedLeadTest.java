package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.script.evaluate.Finding;
import io.penstock.dsl.script.evaluate.TraceStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainChangedLeadTest extends LeadStepBench {

    @Test
    void theTraceReplaysEveryDecision() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "50% #9\n#8",
                        "confirm_script",
                        "#9\n50% #1\n@active max(day,any,5) #2",
                        "cancel_script",
                        "reason:4 50% #3\n#1"));
        for (int number = 0; number < 40; number++) {
            StoredLead lead = bench.take(Map.of("offer", 1));
            StoredLead last = bench.made(confirm(lead), LeadStep.CANCEL, REASON);

            LeadExplanation explanation = bench.explainer().explain(lead.lead().id()).orElseThrow();

            assertThat(explanation.decisions())
                    .hasSize(3)
                    .allSatisfy(decision ->
                            assertThat(decision.trace().choice().path())
                                    .isEqualTo(decision.made().decision().path()));
            assertThat(explanation.trace().choice().company()).isEqualTo(last.company());
            assertThat(explanation.decisions().get(1).trace().steps())
                    .first()
                    .extracting(TraceStep::finding)
                    .isEqualTo(new Finding.PassedOver(new CompanyId(9)));
        }
    }

    @Test
    void theTraceOfAnOperatorsChoiceTriesNoLine() {
        bench.offerWith(1, Map.of("script", "#9", "call_center_companies", List.of(2)));
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.made(lead, LeadStep.CONFIRM, Map.of("company", 2));

        assertThat(bench.explainer().explain(lead.lead().id()).orElseThrow().trace().steps())
                .isEmpty();
    }

    @Test
    void laterDecisionsDrawAfresh() {
        bench.offerWith(
                1,
                Map.of(
                        "script",
                        "#9",
                        "confirm_script",
                        "50% #1\n#2",
                        "cancel_script",
                        "50% #1\n#2"));
        Map<String, Integer> outcomes = new HashMap<>();
        for (int number = 0; number < 400; number++) {
            StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));
            StoredLead taken = bench.made(confirmed, LeadStep.CANCEL, REASON);
            String both = confirmed.company().orElseThrow() + " " + taken.company().orElseThrow();
            outcomes.merge(both, 1, Integer::sum);
        }

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.values()).allMatch(count -> count > 60);
    }
}
