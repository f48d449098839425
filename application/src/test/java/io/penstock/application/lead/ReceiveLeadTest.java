package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.application.Workbench;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.status.LeadStatus;
import io.penstock.dsl.document.DocumentProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveLeadTest {

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.buyer(2);
        bench.company(3);
    }

    @Test
    void aLineThatFiresGivesTheLeadToItsCompany() {
        bench.offer(1, "geo:kz #3\ngeo:ru #1");

        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "RU", "phone", "+7 900"));

        assertThat(lead.company()).contains(new CompanyId(1));
        assertThat(lead.status()).isEqualTo(LeadStatus.WAITING);
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.SCRIPT);
        assertThat(lead.decision().path()).containsExactly(new LinePlace(ScriptName.offer(1), 2));
        assertThat(lead.lead().fields().values()).containsExactly(Map.entry("phone", "+7 900"));
        assertThat(bench.leads.find(lead.lead().id())).contains(lead);
    }

    @Test
    void theDefaultCompanyTakesWhatNoLineTook() {
        bench.offer(1, "geo:ru #1", 3);

        StoredLead lead = bench.take(Map.of("offer", 1, "geo", "us"));

        assertThat(lead.company()).contains(new CompanyId(3));
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.DEFAULT);
    }

    @Test
    void theSitesCompanyTakesWhatHasNoDefault() {
        bench.offer(1, "geo:ru #1");
        bench.save(DocumentKind.SITE, 7, Map.of("company", 2));

        StoredLead lead = bench.take(Map.of("offer", 1, "site", 7));

        assertThat(lead.company()).contains(new CompanyId(2));
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.SITE);
    }

    @Test
    void whatNobodyTakesIsHeldAndSaysWhy() {
        bench.offer(1, "geo:ru #1");

        StoredLead lead = bench.take(Map.of("offer", 1, "site", 99));

        assertThat(lead.company()).isEmpty();
        assertThat(lead.decision().by()).isEqualTo(DecidedBy.HOLD);
        assertThat(lead.held().orElseThrow().reason()).isEqualTo(ReceiveLead.NO_COMPANY);
        assertThat(bench.deliveries.of(lead.lead().id())).isEmpty();
        assertThat(bench.leads.history(lead.lead().id()))
                .extracting(LeadEvent::kind)
                .containsExactly(LeadEvent.Kind.HELD);
    }

    @Test
    void aFormsTextsAreReadAsNumbersAndFlags() {
        bench.offer(1, "user:12 mobile:1 #1");

        StoredLead lead =
                bench.take(Map.of("offer", "1", "user", " 12 ", "mobile", "1", "city", " "));

        assertThat(lead.company()).contains(new CompanyId(1));
        assertThat(lead.lead().attributes().has(Attribute.CITY)).isFalse();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        bench.offer(1, "");

        Receipt receipt =
                bench.receive(
                        Map.of(
                                "user",
                                "abc",
                                "geo",
                                "rus",
                                "mobile",
                                2,
                                "city",
                                5,
                                "flow",
                                new BigDecimal("1.5"),
                                "reason",
                                1,
                                "exts",
                                -4));

        assertThat(receipt)
                .asInstanceOf(type(Receipt.Invalid.class))
                .satisfies(invalid ->
                        assertThat(invalid.problems())
                                .extracting(DocumentProblem::field)
                                .containsExactlyInAnyOrder(
                                        "offer", "user", "geo", "mobile", "city", "flow", "reason",
                                        "exts"));
    }

    @Test
    void anUnknownOfferIsNamed() {
        assertThat(bench.receive(Map.of("offer", 44)))
                .isEqualTo(
                        new Receipt.Invalid(
                                List.of(new DocumentProblem("offer", "There is no offer 44."))));
    }

    @Test
    void fieldsThatAreNestedTooDeepAreRefused() {
        bench.offer(1, "#1");
        Object value = 1;
        for (int depth = 0; depth < 30; depth++) {
            value = List.of(value);
        }

        assertThat(bench.receive(Map.of("offer", 1, "deep", value)))
                .asString()
                .contains("nested at most 20 deep");
    }
}
