package io.penstock.application.performance;

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
import io.penstock.domain.status.LeadStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every storage tells of recipients; each test begins with an empty one. */
public interface MeasuredLeadsContract extends SoldLeads, DeliveryContract, LedgerAssertions {

    String PLACE = "a".repeat(64);
    String ONE = "1".repeat(64);
    String OTHER = "2".repeat(64);

    RecipientRecords recipientRecords();

    private Map<String, RecipientRecord> all() {
        return recipientRecords().of(PLACE, LeadFixture.NOON, AFTERNOON.plusSeconds(1));
    }

    private DeliveryJob claimOne() {
        return claim(1, DeliveryContract.lease("worker"), NOW).getFirst();
    }

    @Test
    default void recordsShouldTellWhatCameOfTheLeadsOfAPlace() {
        deposit(5, "100");
        StoredLead accepted =
                take(
                        LeadFixture.lead()
                                .priced("30")
                                .withDelivery()
                                .inFlow()
                                .choosing(PLACE, ONE, 1));
        queue().settle(
                        claimOne(),
                        DeliveryContract.attempt(new AttemptOutcome.Accepted()),
                        new Settlement.Delivered());
        make(change(stored(accepted.lead().id())).to(LeadStatus.APPROVED));
        take(LeadFixture.lead().withDelivery().inFlow().choosing(PLACE, ONE, 1));
        queue().settle(
                        claimOne(),
                        DeliveryContract.attempt(DeliveryContract.rejection()),
                        new Settlement.Rejected(DeliveryContract.held()));
        take(LeadFixture.lead().withDelivery().inFlow().choosing(PLACE, ONE, 1));
        take(LeadFixture.lead().inFlow().choosing(PLACE, OTHER, 1).choosing(PLACE, OTHER, 0));
        take(LeadFixture.lead().withDelivery().inFlow());

        assertThat(all())
                .containsOnly(
                        Map.entry(
                                ONE,
                                new RecipientRecord(
                                        3, 2, 1, 1, new BigDecimal("30"), 900, 2, 74, 2738)),
                        Map.entry(
                                OTHER,
                                new RecipientRecord(1, 1, 1, 0, BigDecimal.ZERO, 0, 0, 0, 0)));
    }

    @Test
    default void recordsShouldBeOfOnePlaceAndTime() {
        take(LeadFixture.lead().inFlow().choosing(PLACE, ONE, 1));
        Instant noon = LeadFixture.NOON;

        assertThat(recipientRecords().of(PLACE, noon, noon.plusMillis(1))).containsOnlyKeys(ONE);
        assertThat(recipientRecords().of(PLACE, noon.minusSeconds(9), noon)).isEmpty();
        assertThat(recipientRecords().of(PLACE, noon.plusMillis(1), AFTERNOON)).isEmpty();
        assertThat(recipientRecords().of(OTHER, noon, AFTERNOON)).isEmpty();
    }

    @Test
    default void theFirstChoiceForALeadShouldCount() {
        StoredLead lead = take(LeadFixture.lead().inFlow());
        StoredLead sold = make(going(lead).selling(sale(2, 6)).choosing(PLACE, ONE, 2));

        make(going(sold).choosing(PLACE, OTHER, 2));

        assertThat(all()).containsOnlyKeys(ONE);
    }
}
