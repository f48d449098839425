package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.SealedSigningFixture;
import io.penstock.application.configuration.ConfigurationChange;
import io.penstock.application.configuration.DocumentChange;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.db.configuration.JdbiConfigurationStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema of version 1 that was used keeps its documents, and takes saves of the new kind. */
class ConfigurationMigrationTest {

    private static final DocumentKey COMPANY = new DocumentKey(DocumentKind.COMPANY, 5);
    private static final DocumentKey SITE = new DocumentKey(DocumentKind.SITE, 7);

    @Test
    void filledSchemaShouldBeMigratedOnH2(@TempDir Path folder) throws SQLException {
        migrateFilledSchema(DatabaseFixture.embedded(folder.resolve("filled").toString()));
    }

    @Test
    void filledSchemaShouldBeMigratedOnMariaDb() throws SQLException {
        migrateFilledSchema(MariaDbServer.shared().newDatabase());
    }

    /** MySQL with sql_require_primary_key refuses it, and so do some of its clusters. */
    @Test
    void noTableShouldLoseItsPrimaryKeyForAMoment() throws IOException {
        try (InputStream migration =
                Database.class.getResourceAsStream(
                        "/io/penstock/db/migration/V3__several_documents_in_a_save.sql")) {
            assertThat(migration).isNotNull();
            assertThat(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("DROP PRIMARY KEY");
        }
    }

    private static void migrateFilledSchema(DatabaseSettings settings) throws SQLException {
        fillVersionOne(settings);

        try (Database database = Database.open(settings)) {
            JdbiConfigurationStore store =
                    new JdbiConfigurationStore(database, SealedSigningFixture.sealed());
            assertThat(store.load().documents())
                    .extracting(document -> document.key() + ": " + document.content())
                    .containsExactly("company 5: {name=Acme}");
            store.save(
                    new ConfigurationChange(
                            2,
                            List.of(
                                    new DocumentChange.Delete(COMPANY),
                                    new DocumentChange.Put(SITE, Map.of("company", 6))),
                            Instant.EPOCH,
                            "admin"));
            assertThat(store.find(COMPANY)).isEmpty();
            assertThat(store.versions(COMPANY, 9, 9)).hasSize(3);
            assertThat(store.find(SITE)).isPresent();
        }
    }

    private static void fillVersionOne(DatabaseSettings settings) throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(settings.url());
        Flyway.configure()
                .dataSource(url.jdbc(), settings.user(), settings.password())
                .locations("classpath:io/penstock/db/migration")
                .placeholders(url.dialect().placeholders())
                .target("1")
                .load()
                .migrate();
        try (Connection connection =
                        DriverManager.getConnection(
                                url.jdbc(), settings.user(), settings.password());
                Statement head = connection.createStatement()) {
            insert(connection, 1, "{\"name\":\"Old\"}");
            insert(connection, 2, "{\"name\":\"Acme\"}");
            head.execute("UPDATE configuration_head SET revision = 2");
        }
    }

    private static void insert(Connection connection, int version, String content)
            throws SQLException {
        String sql =
                """
                INSERT INTO configuration_versions
                    (revision, kind, document, version, saved_at, saved_by, content)
                VALUES (?, 'company', 5, ?, 0, 'admin', ?)
                """;
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            row.setInt(1, version);
            row.setInt(2, version);
            row.setBytes(3, content.getBytes(StandardCharsets.UTF_8));
            row.executeUpdate();
        }
    }
}
