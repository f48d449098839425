package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.db.pixel.JdbiPixelQueue;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.offer.OfferId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pixels that were due with the fifteenth schema still are with the newest, of their offer. */
class PixelMigrationTest {

    @TempDir private Path folder;

    @Test
    void onTheEmbeddedDatabaseEveryRunShouldKeepItsOffer() throws SQLException {
        fillAndOpen(DatabaseFixture.embedded(folder.resolve("pixels").toString()));
    }

    @Test
    void onMariaDbEveryRunShouldKeepItsOffer() throws SQLException {
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
                    .target("15")
                    .load()
                    .migrate();
            fill(connection);

            try (Database database = Database.open(settings)) {
                check(new JdbiPixelQueue(database));
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO pixel_runs
                        (id, lead, offer, kind, reference, status, at, firings, next_at)
                    VALUES ('l:delivery:d', 'l', 3, 'delivery', 'd', 'success', 1,
                        '{"firings":[{"pixel":"one","outcome":"pending","attempts":0,"next_at":1}]}',
                        1)
                    """);
        }
    }

    private static void check(JdbiPixelQueue queue) {
        Instant now = Instant.ofEpochMilli(2);
        Lease lease = new Lease("test", "token", now.plusSeconds(5));

        List<PixelJob> jobs = queue.claim(5, Set.of(), lease, now);

        assertThat(jobs)
                .extracting(job -> job.run().owner())
                .containsExactly(PixelOwner.of(new OfferId(3)));
        assertThat(jobs.getFirst().run().occasion().previous()).isEmpty();
        assertThat(jobs.getFirst().run().occasion().reason()).isEmpty();
    }
}
