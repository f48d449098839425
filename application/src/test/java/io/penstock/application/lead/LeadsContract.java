package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.domain.lead.LeadId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Leads} does; each test begins with an empty storage. */
public interface LeadsContract {

    LeadIntake intake();

    Leads leads();

    @Test
    default void findShouldGiveTheLeadAsItWasTaken() {
        NewLead lead = LeadFixture.lead().build();
        intake().take(lead);

        assertThat(leads().find(lead.lead().id())).contains(StoredLead.of(lead, Optional.empty()));
    }

    @Test
    default void findShouldGiveAHeldLead() {
        NewLead lead = LeadFixture.lead().held().build();
        intake().take(lead);

        assertThat(leads().find(lead.lead().id())).contains(StoredLead.of(lead, Optional.empty()));
    }

    @Test
    default void findShouldKeepEveryFieldAndItsOrder() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("zeta", 9_007_199_254_740_993L);
        fields.put("alpha", new BigDecimal("1234567890.12345678901234567890"));
        fields.put("price", new BigDecimal("1.10"));
        fields.put("huge", new BigInteger("123456789012345678901234567890"));
        fields.put("nothing", null);
        fields.put("flag", false);
        fields.put("text", "line\nбреак \"quoted\" \\ 😀 \u0000");
        fields.put("list", Arrays.asList(1L, null, Map.of("deep", List.of("x"))));
        fields.put("", "no name");
        NewLead lead = LeadFixture.lead().withFields(new LeadFields(fields)).build();
        intake().take(lead);

        Map<String, @Nullable Object> found =
                leads().find(lead.lead().id()).orElseThrow().lead().fields().values();
        assertThat(found).isEqualTo(fields);
        assertThat(found.keySet()).containsExactlyElementsOf(fields.keySet());
    }

    @Test
    default void findShouldGiveALeadThatCarriesNothing() {
        NewLead lead =
                LeadFixture.lead()
                        .withAttributes(LeadAttributes.none())
                        .withFields(LeadFields.none())
                        .build();
        intake().take(lead);

        assertThat(leads().find(lead.lead().id())).contains(StoredLead.of(lead, Optional.empty()));
    }

    @Test
    default void findShouldTellIdsApartByCase() {
        intake().take(LeadFixture.lead().withId(new LeadId("abc")).build());

        assertThat(leads().find(new LeadId("ABC"))).isEmpty();
        assertThat(leads().find(new LeadId("abc"))).isPresent();
    }

    @Test
    default void historyShouldBeginWithTheAssignment() {
        NewLead lead = LeadFixture.lead().withCompany(8).build();
        intake().take(lead);

        assertThat(leads().history(lead.lead().id()))
                .containsExactly(
                        new LeadEvent(
                                LeadFixture.NOON,
                                LeadEvent.Kind.ASSIGNED,
                                Optional.of(new CompanyId(8)),
                                "script",
                                LeadEvent.PENSTOCK));
    }

    @Test
    default void historyShouldBeginWithTheHoldWhenNobodyTakesTheLead() {
        NewLead lead = LeadFixture.lead().held().build();
        intake().take(lead);

        assertThat(leads().history(lead.lead().id()))
                .containsExactly(Journal.held(lead.held().orElseThrow()));
    }

    @Test
    default void historyShouldBeEmptyWhenThereIsNoSuchLead() {
        assertThat(leads().history(new LeadId("nobody"))).isEmpty();
    }
}
