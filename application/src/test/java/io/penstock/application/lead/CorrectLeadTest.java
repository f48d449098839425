package io.penstock.application.lead;

import static io.penstock.application.lead.LeadEvent.Kind.ASSIGNED;
import static io.penstock.application.lead.LeadEvent.Kind.CONFIRMED;
import static io.penstock.application.lead.LeadEvent.Kind.CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.status.LeadStep;
import io.penstock.dsl.document.DocumentProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectLeadTest extends LeadStepBench {

    @Test
    void whatTheCallCenterCorrectsIsKeptAndRead() {
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "geo:kz city:[Алматы] #2\n#1"));
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru", "user", 5));

        StoredLead confirmed =
                bench.made(
                        lead, LeadStep.CONFIRM, Map.of("geo", "KZ", "city", "Алматы", "area", " "));

        assertThat(confirmed.company()).contains(new CompanyId(2));
        assertThat(confirmed.lead().attributes().text(Attribute.GEO)).isEqualTo("kz");
        assertThat(confirmed.lead().attributes().number(Attribute.USER)).isEqualTo(5);
        assertThat(history(lead)).containsExactly(ASSIGNED, CORRECTED, CONFIRMED, ASSIGNED);
        assertThat(bench.leads.history(lead.lead().id()).get(1).detail()).isEqualTo("geo, city");
        assertThat(bench.leads.decisions(lead.lead().id()))
                .extracting(LeadDecision::attributes)
                .containsExactly(lead.lead().attributes(), confirmed.lead().attributes());
    }

    @Test
    void whatIsCorrectedIsKeptAlsoWhereTheLeadStays() {
        bench.offer(1, "#1");
        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "ru"));

        StoredLead confirmed = bench.made(lead, LeadStep.CONFIRM, Map.of("city", "Казань"));

        assertThat(confirmed.lead().attributes().text(Attribute.CITY)).isEqualTo("Казань");
        assertThat(confirmed.lead().attributes().text(Attribute.GEO)).isEqualTo("ru");
    }

    @Test
    void correctionsThatAreNotValidAreAllNamed() {
        bench.offer(1, "#9");
        StoredLead lead = bench.take(Map.of("offer", 1));

        StepOutcome outcome =
                bench.step(
                        lead,
                        LeadStep.CONFIRM,
                        Map.of("geo", "rus", "city", 5, "company", "x", "user", 7));

        assertThat(outcome)
                .asInstanceOf(type(StepOutcome.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactlyInAnyOrder("geo", "city", "company", "user"));
    }
}
