package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeLeadTest extends LeadStepBench {

    @Test
    void aLeadThatIsNotThereIsSaid() {
        LeadId id = new LeadId("nobody");

        assertThat(bench.changer().change(id, LeadStep.HOLD, NOTHING, "anna"))
                .isEqualTo(new StepOutcome.NoSuchLead(id));
    }

    @Test
    void aStepThatTheStatusDoesNotAllowIsRefusedAndChangesNothing() {
        bench.offer(1, "#3");
        StoredLead approved = confirm(bench.take(Map.of("offer", 1)));

        assertThat(bench.step(approved, LeadStep.HOLD, NOTHING))
                .isEqualTo(new StepOutcome.NotAllowed(LeadStep.HOLD, LeadStatus.APPROVED));
        assertThat(bench.leads.find(approved.lead().id())).contains(approved);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "TRASH", "DELETE"})
    void aStepWithoutFurtherWordsGivesTheLeadItsStatus(LeadStep step) {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StoredLead changed = bench.made(lead, step, NOTHING);

        assertThat(changed.status()).isEqualTo(step.leadsTo());
        assertThat(changed.company()).isEqualTo(lead.company());
        assertThat(bench.leads.history(lead.lead().id()).getLast().by()).isEqualTo("anna");
    }

    @Test
    void whatAStepDoesNotKnowIsNamed() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));

        assertThat(bench.step(lead, LeadStep.TRASH, Map.of("reason", 1)))
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactly("reason"));
    }

    @Test
    void aLeadThatChangedMeanwhileIsLookedAtAnew() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1));
        bench.changes =
                change -> {
                    bench.changes = bench.leads;
                    bench.made(lead, LeadStep.TRASH, NOTHING);
                    return bench.leads.change(change);
                };

        assertThat(bench.step(lead, LeadStep.CONFIRM, NOTHING))
                .isEqualTo(new StepOutcome.NotAllowed(LeadStep.CONFIRM, LeadStatus.TRASH));
    }
}
