package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.company.CompanyLedger;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.Invariants;
import io.penstock.db.cap.JdbiCapUsage;
import io.penstock.db.company.JdbiCompanyLedger;
import io.penstock.db.lead.JdbiLeadIntake;
import io.penstock.db.lead.JdbiLeads;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Stage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A database that was filled with the first schema comes through to the newest. */
interface SchemaOneContract {

    /** A minute before midnight, so that no two of its leads share a minute, hour and day. */
    Instant LATE = Instant.parse("2026-11-20T23:59:59.999Z");

    /** How to use a new, empty database. */
    DatabaseSettings settings();

    @Test
    default void openShouldBringEveryLeadToTheNewestSchema() throws SQLException {
        DatabaseSettings settings = settings();
        try (Connection connection = connect(settings)) {
            fill(settings, connection);

            try (Database database = Database.open(settings)) {
                Invariants.check(database);
                Invariants.checkLeads(database, 5, 3);
                checkLeads(new JdbiLeads(database));
                checkCounts(new JdbiCapUsage(database));
                assertThat(new JdbiCompanyLedger(database).balance(new CompanyId(5)))
                        .isEqualTo(new CompanyLedger.Balance(BigDecimal.ZERO, BigDecimal.ZERO));
                new JdbiLeadIntake(database).take(LeadFixture.lead().withDelivery().build());
                Invariants.check(database);
            }
        }
    }

    private static void checkLeads(JdbiLeads leads) {
        StoredLead late = leads.find(new LeadId("late")).orElseThrow();
        assertThat(late.version()).isZero();
        assertThat(late.company()).contains(new CompanyId(5));
        assertThat(late.decision().number()).isOne();
        assertThat(late.decision().stage()).isEqualTo(Stage.RECEIPT);
        assertThat(late.source()).isEmpty();
        assertThat(leads.decisions(new LeadId("late")))
                .singleElement()
                .satisfies(
                        only -> assertThat(only.attributes()).isEqualTo(late.lead().attributes()));
        assertThat(leads.history(new LeadId("late")))
                .extracting(LeadEvent::by)
                .containsExactly(LeadEvent.PENSTOCK);
        assertThat(leads.find(new LeadId("rejected")).orElseThrow().held()).isPresent();
    }

    private static void checkCounts(JdbiCapUsage usage) {
        assertThat(used(usage, CapPeriod.ANY, CapType.ANY, LATE)).isEqualTo(3);
        assertThat(used(usage, CapPeriod.ANY, CapType.VALID, LATE)).isEqualTo(2);
        assertThat(used(usage, CapPeriod.LAST_24_HOURS, CapType.ANY, LATE.plusSeconds(86_399)))
                .isEqualTo(2);
        assertThat(used(usage, CapPeriod.LAST_24_HOURS, CapType.ANY, LATE.plusSeconds(86_400)))
                .isOne();
    }

    private static long used(JdbiCapUsage usage, CapPeriod period, CapType type, Instant now) {
        return usage.used(LeadFixture.cap(5, period, type, 1), now, LeadFixture.ZONE);
    }

    private static void fill(DatabaseSettings settings, Connection connection) throws SQLException {
        DatabaseUrl url = DatabaseUrl.of(settings.url());
        Flyway.configure()
                .dataSource(url.jdbc(), settings.user(), settings.password())
                .locations("classpath:io/penstock/db/migration")
                .placeholders(url.dialect().placeholders())
                .target("1")
                .load()
                .migrate();
        lead(connection, "early", LATE.minusSeconds(7200), "waiting", true);
        lead(connection, "late", LATE, "waiting", true);
        lead(connection, "later", LATE.plusMillis(1), "trash", true);
        lead(connection, "rejected", LATE, "waiting", false);
    }

    private static void lead(
            Connection connection, String id, Instant at, String status, boolean assigned)
            throws SQLException {
        long millis = at.toEpochMilli();
        byte[] data = "{\"attributes\":{\"geo\":\"ru\"}}".getBytes(StandardCharsets.UTF_8);
        byte[] grounds =
                "{\"path\":[{\"script\":\"offer\",\"id\":7,\"line\":1}]}"
                        .getBytes(StandardCharsets.UTF_8);
        String held = assigned ? null : "The company said no.";
        run(
                connection,
                "INSERT INTO leads VALUES (?, 7, ?, ?, ?, ?, ?)",
                id,
                status,
                assigned ? 5 : null,
                millis,
                held,
                assigned ? null : millis);
        run(connection, "INSERT INTO lead_data VALUES (?, 'lead', ?)", id, data);
        run(
                connection,
                "INSERT INTO decisions VALUES (?, 'script', 5, 3, ?, 'UTC', ?)",
                id,
                millis,
                grounds);
        run(
                connection,
                """
                INSERT INTO placements (lead, company, assigned_at, released_at)
                VALUES (?, 5, ?, ?)
                """,
                id,
                millis,
                assigned ? null : millis + 1);
        run(
                connection,
                """
                INSERT INTO lead_events (lead, at, kind, company, detail)
                VALUES (?, ?, 'assigned', 5, 'script')
                """,
                id,
                millis);
    }

    private static void run(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(
                DatabaseUrl.of(settings.url()).jdbc(), settings.user(), settings.password());
    }
}
