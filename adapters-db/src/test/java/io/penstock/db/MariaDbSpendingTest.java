package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.CompanyLedger.Balance;
import io.penstock.application.company.NewEntry;
import io.penstock.application.lead.LeadFixture;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import io.penstock.db.storage.MariaDbServer;
import io.penstock.domain.company.CompanyId;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two programs spend one balance. */
@Timeout(240)
class MariaDbSpendingTest {

    private static final CompanyId COMPANY = new CompanyId(5);

    /** A lead is assigned while anything is left, and so the last one may pass what there was. */
    @ParameterizedTest
    @CsvSource({"125, 50, 0", "124, 50, -1"})
    void twoProgramsShouldAssignExactlyWhatTheBalanceAllows(
            BigDecimal deposit, long leads, BigDecimal left) throws IOException {
        DatabaseSettings settings = MariaDbServer.shared().newDatabase();
        try (Database database = Database.open(settings)) {
            JdbiCompanyLedger ledger = new JdbiCompanyLedger(database);
            ledger.enter(
                    new NewEntry(
                            COMPANY,
                            BalanceEntry.Kind.DEPOSIT,
                            deposit,
                            "",
                            LeadFixture.NOON,
                            "admin"));

            try (SpendingProgram one = SpendingProgram.start(settings);
                    SpendingProgram other = SpendingProgram.start(settings)) {
                assertThat(one.stored() + other.stored()).isEqualTo(leads);
            }

            Invariants.checkLeads(database, COMPANY.value(), leads);
            Invariants.check(database);
            Balance balance = ledger.balance(COMPANY);
            assertThat(balance.balance()).isEqualByComparingTo(deposit);
            assertThat(balance.available()).isEqualByComparingTo(left);
        }
    }
}
