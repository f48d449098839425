package io.penstock.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerBalancesTest {

    private final Workbench bench = new Workbench();
    private final LedgerBalances balances = new LedgerBalances(bench.storage.ledger, bench.live);

    @BeforeEach
    void companies() {
        bench.company(1);
        bench.companyWith(2, Map.of("price", "0.5"));
        bench.companyWith(3, Map.of("balance_limit", "-10"));
        bench.companyWith(4, Map.of("price", "0"));
        bench.company(5);
        bench.offerWith(1, Map.of("prices", Map.of("5", "3", "1", "0")));
    }

    private Optional<BigDecimal> available(int company) {
        return balances.available(new CompanyId(company));
    }

    private void adjust(int company, String amount) {
        bench.storage.ledger.enter(
                new NewEntry(
                        new CompanyId(company),
                        BalanceEntry.Kind.ADJUSTMENT,
                        new BigDecimal(amount),
                        "",
                        bench.clock.instant(),
                        "admin"));
    }

    @Test
    void aBalanceIsKeptForCompaniesThatPayOrHaveALimit() {
        assertThat(available(1)).isEmpty();
        assertThat(available(4)).isEmpty();
        assertThat(available(99)).isEmpty();
        assertThat(available(2)).contains(BigDecimal.ZERO);
        assertThat(available(3)).contains(BigDecimal.ZERO);
        assertThat(available(5)).contains(BigDecimal.ZERO);
    }

    @Test
    void aBalanceIsKeptOnceAnythingWasEntered() {
        adjust(1, "5");
        assertThat(available(1)).contains(new BigDecimal("5"));

        adjust(1, "-5");
        assertThat(available(1)).contains(BigDecimal.ZERO);
    }

    @Test
    void whatIsReservedCannotBeSpent() {
        adjust(2, "5");
        bench.offer(2, "#2");
        bench.take(Map.of("offer", 2));

        assertThat(available(2)).contains(new BigDecimal("4.5"));
        assertThat(balances.isKeptWithLeads()).isTrue();
    }
}
