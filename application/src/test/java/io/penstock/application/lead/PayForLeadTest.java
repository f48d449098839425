package io.penstock.application.lead;

import static io.penstock.application.delivery.DeliveryContract.NOW;
import static io.penstock.application.delivery.DeliveryContract.attempt;
import static io.penstock.application.delivery.DeliveryContract.held;
import static io.penstock.application.delivery.DeliveryContract.lease;
import static io.penstock.application.delivery.DeliveryContract.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.LedgerBalances;
import io.penstock.application.company.NewEntry;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Settlement;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayForLeadTest extends LeadStepBench {

    private void pricedOffer() {
        bench.companyWith(
                1, Map.of("price", "10", "delivery", Map.of("endpoint", "http://b.example/")));
        bench.companyWith(3, Map.of("price", "20"));
        bench.balances = new LedgerBalances(bench.storage.ledger, bench.live);
        bench.storage.ledger.enter(
                new NewEntry(
                        new CompanyId(3),
                        BalanceEntry.Kind.DEPOSIT,
                        new BigDecimal("100"),
                        "",
                        bench.clock.instant(),
                        "admin"));
    }

    private void assertBalance(int company, String balance, String reserved) {
        var found = bench.storage.ledger.balance(new CompanyId(company));
        assertThat(found.balance()).isEqualByComparingTo(balance);
        assertThat(found.reserved()).isEqualByComparingTo(reserved);
    }

    @Test
    void aConfirmationChargesACompanyThatFetchesItsLeads() {
        pricedOffer();
        bench.offer(1, "#3");
        StoredLead lead = bench.take(Map.of("offer", 1));
        assertBalance(3, "100", "20");

        StoredLead confirmed = confirm(lead);
        assertBalance(3, "80", "0");

        bench.made(confirmed, LeadStep.RETURN, NOTHING);
        assertBalance(3, "100", "0");
    }

    @Test
    void aConfirmationThatMovesALeadChargesACompanyThatFetchesItsLeads() {
        pricedOffer();
        bench.offerWith(1, Map.of("script", "#9", "confirm_script", "#3"));

        StoredLead confirmed = confirm(bench.take(Map.of("offer", 1)));

        assertThat(confirmed.company()).contains(new CompanyId(3));
        assertBalance(3, "80", "0");
    }

    @Test
    void aConfirmationLeavesTheChargeToTheDeliveryWhereThereIsOne() {
        pricedOffer();
        bench.offer(1, "#1");

        confirm(bench.take(Map.of("offer", 1)));

        assertBalance(1, "0", "10");
    }

    @Test
    void anEndpointThatIsAddedMeanwhileLeavesNoReservationBehind() {
        pricedOffer();
        bench.offer(1, "#3");
        StoredLead fetched = bench.take(Map.of("offer", 1));

        bench.companyWith(
                3, Map.of("price", "20", "delivery", Map.of("endpoint", "http://b.example/")));
        confirm(fetched);

        assertBalance(3, "80", "0");
    }

    @Test
    void anEndpointThatIsRemovedMeanwhileLeavesTheChargeToTheDeliveryThatThereIs() {
        pricedOffer();
        bench.offer(1, "#1");
        StoredLead delivered = bench.take(Map.of("offer", 1));

        bench.companyWith(1, Map.of("price", "10"));
        confirm(delivered);
        assertBalance(1, "0", "10");

        DeliveryJob job =
                bench.deliveries
                        .claim(Map.of(new CompanyId(1), 1), lease("worker"), NOW)
                        .getFirst();
        bench.deliveries.settle(job, attempt(rejection()), new Settlement.Rejected(held()));
        assertBalance(1, "0", "0");
    }

    @Test
    void theOffersPriceGoesBeforeTheCompanysOwnAndZeroIsNone() {
        pricedOffer();
        bench.offerWith(1, Map.of("script", "#3", "prices", Map.of("3", "7.5")));
        bench.offerWith(2, Map.of("script", "#3", "prices", Map.of("3", "0")));

        bench.take(Map.of("offer", 1));
        assertBalance(3, "100", "7.5");
        bench.take(Map.of("offer", 2));
        assertBalance(3, "100", "7.5");
    }

    @Test
    void anActiveCompanyIsSpentExactlyToItsLimit() {
        pricedOffer();
        bench.companyWith(3, Map.of("price", "20", "balance_limit", "30"));
        bench.offer(1, "@active #3\n#2");
        List<Integer> companies = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            companies.add(bench.take(Map.of("offer", 1)).company().orElseThrow().value());
            bench.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(companies).containsExactly(3, 3, 3, 3, 2, 2);
        assertBalance(3, "100", "80");
    }
}
