package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.account.Principal;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.document.DocumentProblem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveFromSourceTest {

    private final Workbench bench = new Workbench();

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.buyer(2);
        bench.company(3);
    }

    @Test
    void theLeadNamesTheApiKeyOfItsSender() {
        bench.offer(1, "#1");

        assertThat(bench.take(Map.of("offer", 1)).source()).isEqualTo("test");
    }

    @Test
    void aBoundKeyGivesTheLeadItsUserAndSiteBeforeItIsRouted() {
        bench.offer(1, "user:7 site:8 #1\n#3");

        StoredLead lead = bound(Map.of("offer", 1, "user", 7L));

        assertThat(lead.lead().attributes().number(Attribute.USER)).isEqualTo(7);
        assertThat(lead.lead().attributes().number(Attribute.SITE)).isEqualTo(8);
        assertThat(lead.company()).contains(new CompanyId(1));
    }

    @Test
    void aBoundKeyTakesNoLeadOfAnotherUserOrSite() {
        bench.offer(1, "#1");

        Receipt receipt = receiveBound(Map.of("offer", 1, "user", 9L, "site", 0L));

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.NotAllowed.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(DocumentProblem::toString)
                                        .containsExactly(
                                                "user must be 7 or absent: the API key is bound to"
                                                        + " it",
                                                "site must be 8 or absent: the API key is bound to"
                                                        + " it"));
    }

    private StoredLead bound(Map<String, Object> lead) {
        Receipt receipt = receiveBound(lead);
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        return ((Receipt.Taken) receipt).lead();
    }

    private Receipt receiveBound(Map<String, Object> lead) {
        Principal sender =
                new Principal("Site 8", Role.SOURCE, OptionalLong.of(7), OptionalLong.of(8));
        return bench.receiver().receive(lead, Optional.empty(), sender);
    }
}
