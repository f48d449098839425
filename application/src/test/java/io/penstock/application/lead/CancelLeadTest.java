package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.routing.Stage;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CancelLeadTest extends LeadStepBench {

    @Test
    void aCancelledLeadStaysWhereItIsWithItsReason() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead cancelled = bench.made(lead, LeadStep.CANCEL, REASON);

        assertThat(cancelled.status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo(OptionalLong.of(4));
        assertThat(cancelled.company()).isEqualTo(lead.company());
        assertThat(bench.deliveries.of(lead.lead().id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(DeliveryRecord.Outcome.CANCELLED);
    }

    @Test
    void aCancellationNeedsAReason() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        for (Map<String, Object> body : List.of(NOTHING, Map.<String, Object>of("reason", -1))) {
            assertThat(bench.step(lead, LeadStep.CANCEL, body))
                    .isInstanceOf(StepOutcome.Invalid.class);
        }
    }

    @Test
    void theCancelScriptGivesALeadToAnotherCompanyAtTheReceiptStage() {
        bench.offerWith(1, Map.of("script", "#9", "cancel_script", "reason:4,5 #2"));
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead taken = bench.made(lead, LeadStep.CANCEL, REASON);

        assertThat(taken.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(taken.reason()).isEmpty();
        assertThat(taken.company()).contains(new CompanyId(2));
        assertThat(taken.decision().stage()).isEqualTo(Stage.CANCELLATION);
        assertThat(taken.lead().attributes().has(Attribute.REASON)).isFalse();
        assertThat(bench.deliveries.of(lead.lead().id())).hasSize(1);
    }

    @Test
    void aReasonThatTheCancelScriptDoesNotTakeCancelsTheLead() {
        bench.offerWith(
                1, Map.of("script", "#9", "cancel_script", "reason:7 #2", "default_company", 1));

        StoredLead cancelled = bench.made(bench.take(Map.of("offer", 1)), LeadStep.CANCEL, REASON);

        assertThat(cancelled.status()).isEqualTo(LeadStatus.CANCELLED);
        assertThat(cancelled.company()).contains(new CompanyId(9));
    }
}
