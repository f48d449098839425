package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.DeliveryRecord;
import io.penstock.db.Invariants;
import io.penstock.db.delivery.JdbiDeliveries;
import io.penstock.domain.lead.LeadId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deliveries of the twenty-second schema are found by their decisions with the newest. */
class DeliveryMigrationTest {

    @TempDir private Path folder;

    @Test
    void onTheEmbeddedDatabaseEveryDeliveryShouldBeFound() throws SQLException {
        fillAndOpen(DatabaseFixture.embedded(folder.resolve("deliveries").toString()));
    }

    @Test
    void onMariaDbEveryDeliveryShouldBeFound() throws SQLException {
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
                    .target("22")
                    .load()
                    .migrate();
            fill(connection);

            try (Database database = Database.open(settings)) {
                check(database);
            }
        }
    }

    /** Leads that are over: one was sent again by its first decision, one was not sent at all. */
    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO leads (id, offer, status, company, received_at, decision)
                    VALUES ('again', 7, 'trash', NULL, 1, 2), ('once', 7, 'trash', NULL, 1, 1),
                        ('never', 7, 'trash', NULL, 1, 1)
                    """);
            statement.execute(
                    """
                    INSERT INTO decisions
                        (lead, number, stage, decided_by, company, revision, decided_at, zone,
                         grounds, assigned_at, released_at, status, price, money)
                    SELECT l.id, n.number, 'receipt', 'script', 5, 1, 1, 'UTC', '',
                        1, 9, 'waiting', NULL, 'none'
                    FROM leads l JOIN (SELECT 1 AS number UNION ALL SELECT 2) n
                        ON n.number <= l.decision
                    """);
            statement.execute(
                    """
                    INSERT INTO deliveries
                        (id, lead, decision, company, outcome, created_at, attempts)
                    VALUES ('d1', 'again', 1, 5, 'success', 3, 1),
                        ('d2', 'again', 1, 5, 'failure', 2, 1),
                        ('d3', 'again', 1, 5, 'failure', 2, 1),
                        ('d4', 'again', 2, 5, 'success', 1, 1),
                        ('d5', 'once', 1, 5, 'success', 1, 1)
                    """);
        }
    }

    private static void check(Database database) {
        Invariants.check(database);
        assertThat(
                        rows(
                                database,
                                """
                                SELECT CONCAT_WS(' ', lead, number, delivery) FROM decisions
                                ORDER BY lead, number
                                """))
                .containsExactly("again 1 d2", "again 2 d4", "never 1", "once 1 d5");
        assertThat(
                        rows(
                                database,
                                """
                                SELECT CONCAT_WS(' ', lead, delivery) FROM further_deliveries
                                ORDER BY delivery
                                """))
                .containsExactly("again d1", "again d3");
        assertThat(deliveries(database, "again")).containsExactly("d2", "d3", "d1", "d4");
        assertThat(deliveries(database, "once")).containsExactly("d5");
        assertThat(deliveries(database, "never")).isEmpty();
    }

    private static List<String> deliveries(Database database, String lead) {
        return new JdbiDeliveries(database)
                .of(new LeadId(lead)).stream()
                        .map(DeliveryRecord::id)
                        .map(id -> id.value())
                        .toList();
    }

    private static List<String> rows(Database database, String query) {
        return database.transactions()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
