package io.penstock.application.experiment;

import static io.penstock.application.lead.FlowFixture.going;
import static io.penstock.application.lead.LeadChangeFixture.AFTERNOON;
import static io.penstock.application.lead.LeadChangeFixture.change;
import static io.penstock.application.lead.SaleFixture.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.LedgerAssertions;
import io.penstock.application.delivery.DeliveryContract;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settlement;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.SoldLeads;
import io.penstock.application.lead.StoredLead;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every storage tells of experiments; each test begins with an empty one. */
public interface ExperimentsContract extends SoldLeads, DeliveryContract, LedgerAssertions {

    String TEST = "e".repeat(64);
    String A = "a".repeat(64);
    String B = "b".repeat(64);

    VariantResults variantResults();

    private void accept(DeliveryJob job) {
        queue().settle(
                        job,
                        DeliveryContract.attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());
    }

    @Test
    default void resultsShouldTellWhatCameOfTheLeadsOfEachVariant() {
        deposit(5, "100");
        deposit(6, "100");
        LeadId twice =
                take(LeadFixture.lead()
                                .priced("30")
                                .withDelivery()
                                .inFlow(sale(2, 6).priced("20").withDelivery())
                                .choosing(TEST, A, 0)
                                .choosing(TEST, A, 1)
                                .choosing(TEST, A, 2))
                        .lead()
                        .id();
        claim(1, DeliveryContract.lease("worker"), NOW).forEach(this::accept);
        make(change(stored(twice)).to(LeadStatus.APPROVED));
        take(LeadFixture.lead().withDelivery().inFlow().choosing(TEST, A, 0).choosing(TEST, A, 1));
        take(LeadFixture.lead().inFlow().choosing(TEST, B, 0).choosing(TEST, B, 1));
        take(LeadFixture.lead().held().inFlow().choosing(TEST, B, 0));

        assertThat(variantResults().of(TEST, AFTERNOON))
                .containsOnly(
                        Map.entry(A, new VariantResult(2, 1, 1, new BigDecimal("50"), 2500)),
                        Map.entry(B, new VariantResult(2, 1, 0, BigDecimal.ZERO, 0)));
        assertThat(variantResults().beginning(TEST)).contains(LeadFixture.NOON);
    }

    @Test
    default void leadsThatComeAfterTheEndShouldNotCount() {
        take(LeadFixture.lead().inFlow().choosing(TEST, A, 0));

        assertThat(variantResults().of(TEST, LeadFixture.NOON)).isEmpty();
        assertThat(variantResults().of(TEST, LeadFixture.NOON.plusMillis(1))).containsOnlyKeys(A);
        assertThat(variantResults().of(A, AFTERNOON)).isEmpty();
        assertThat(variantResults().beginning(A)).isEmpty();
    }

    @Test
    default void aLeadShouldStayWithTheVariantThatItGotFirst() {
        StoredLead lead = take(LeadFixture.lead().inFlow().choosing(TEST, A, 0));

        make(going(lead).choosing(TEST, B, 0));

        assertThat(variantResults().of(TEST, AFTERNOON.plusSeconds(1))).containsOnlyKeys(A);
    }
}
