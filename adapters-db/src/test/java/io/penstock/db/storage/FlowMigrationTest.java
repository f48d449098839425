package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.delivery.JdbiBatchQueue;
import io.penstock.db.delivery.JdbiDeliveryQueue;
import io.penstock.db.flow.JdbiFlowRuns;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was due with the sixteenth schema still is with the newest, and goes by no flow. */
class FlowMigrationTest {

    private static final CompanyId COMPANY = new CompanyId(5);

    @TempDir private Path folder;

    @Test
    void onTheEmbeddedDatabaseWhatIsDueShouldStayDue() throws SQLException {
        fillAndOpen(DatabaseFixture.embedded(folder.resolve("flows").toString()));
    }

    @Test
    void onMariaDbWhatIsDueShouldStayDue() throws SQLException {
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
                    .target("16")
                    .load()
                    .migrate();
            fill(connection);

            try (Database database = Database.open(settings)) {
                check(database);
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String lead : List.of("alone", "gathered")) {
                statement.execute(
                        """
                        INSERT INTO leads (id, offer, status, company, received_at)
                        VALUES ('%1$s', 7, 'waiting', 5, 1)
                        """
                                .formatted(lead));
            }
            statement.execute(
                    """
                    INSERT INTO deliveries
                        (id, lead, company, outcome, created_at, attempts, next_at, batch, place)
                    VALUES ('d1', 'alone', 5, 'pending', 1, 0, 1, NULL, NULL),
                        ('d2', 'gathered', 5, 'pending', 1, 0, NULL, 'b', 0)
                    """);
            statement.execute(
                    """
                    INSERT INTO batches (id, company, made_at, format, leads, state, attempts, next_at)
                    VALUES ('b', 5, 1, 'csv', 1, 'gathered', 0, 1)
                    """);
        }
    }

    private static void check(Database database) {
        Instant now = Instant.ofEpochMilli(2);
        Lease lease = new Lease("test", "token", now.plusSeconds(5));

        List<DeliveryJob> jobs =
                new JdbiDeliveryQueue(database).claim(Map.of(COMPANY, 5), lease, now);
        List<BatchJob> batches = new JdbiBatchQueue(database).claim(Map.of(COMPANY, 5), lease, now);

        assertThat(jobs)
                .extracting(job -> job.id().value(), DeliveryJob::stage)
                .containsExactly(tuple("d1", Optional.empty()));
        assertThat(batches).extracting(BatchJob::stage).containsExactly(Optional.empty());
        assertThat(new JdbiFlowRuns(database).find(new LeadId("alone"))).isEmpty();
        assertThat(new JdbiFlowRuns(database).claim(now, now.plusSeconds(5), 5)).isEmpty();
    }
}
