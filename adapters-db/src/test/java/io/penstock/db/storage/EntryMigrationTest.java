package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.account.RequestIdentity;
import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.EntryOutcome;
import io.penstock.application.company.NewEntry;
import io.penstock.application.lead.LeadFixture;
import io.penstock.db.Invariants;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.domain.company.CompanyId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was filled with the fifth schema comes through to the newest. */
class EntryMigrationTest {

    private static final CompanyId COMPANY = new CompanyId(5);

    @TempDir private Path folder;

    @Test
    void onTheEmbeddedDatabaseEveryEntryShouldBeKept() throws SQLException {
        fillAndOpen(DatabaseFixture.embedded(folder.resolve("ledger").toString()));
    }

    @Test
    void onMariaDbEveryEntryShouldBeKept() throws SQLException {
        fillAndOpen(MariaDbServer.shared().newDatabase());
    }

    private static void fillAndOpen(DatabaseSettings settings) throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(settings.url());
        try (Connection connection =
                DriverManager.getConnection(url.jdbc(), settings.user(), settings.password())) {
            Flyway.configure()
                    .dataSource(url.jdbc(), settings.user(), settings.password())
                    .locations("classpath:io/penstock/db/migration")
                    .placeholders(url.dialect().placeholders())
                    .target("5")
                    .load()
                    .migrate();
            fill(connection);

            try (Database database = Database.open(settings)) {
                check(new JdbiCompanyLedger(database));
                Invariants.check(database);
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO company_gates (company, balance) VALUES (5, 3)");
            statement.execute(
                    """
                    INSERT INTO balance_entries
                        (company, at, kind, amount, note, made_by, balance, reserved)
                    VALUES (5, 1, 'deposit', 1, '', 'admin', 1, 0),
                        (5, 2, 'deposit', 2, '', 'admin', 3, 0)
                    """);
        }
    }

    private static void check(JdbiCompanyLedger ledger) {
        NewEntry entry =
                new NewEntry(
                                COMPANY,
                                BalanceEntry.Kind.DEPOSIT,
                                BigDecimal.TEN,
                                "",
                                LeadFixture.NOON,
                                "admin")
                        .askedForBy(new RequestIdentity("one", "a"));
        ledger.enter(entry);
        assertThat(ledger.enter(entry)).isInstanceOf(EntryOutcome.EnteredBefore.class);
        assertThat(ledger.statement(COMPANY, Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(ledger.balance(COMPANY).balance()).isEqualByComparingTo("13");
    }
}
