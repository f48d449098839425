package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.Databases;
import io.penstock.bootstrap.bench.server.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Writes leads of the past into a schema by SQL, much as the server would have left them: 100,000
 * in each transaction, evenly over the last 100 days and companies 1 to 100. It needs the sequence
 * tables of MariaDB.
 */
final class StoredLeads {

    private static final int CHUNK = 100_000;

    private static final String ID = "CONCAT('stored-', LPAD(seq, 12, '0'))";
    private static final String DELIVERY = "CONCAT('d', {id})";
    private static final String COMPANY = "1 + MOD(seq, 100)";
    private static final String AT = "@begin + FLOOR(seq * @step)";

    private static final List<String> ROWS =
            List.of(
                    "INSERT INTO leads (id, offer, status, company, received_at)"
                            + " SELECT {id}, 1, 'waiting', {company}, {at} FROM {numbers}",
                    "INSERT INTO lead_data (lead, what, content) SELECT {id}, 'lead',"
                            + " '{\"attributes\":{\"user\":17,\"geo\":\"us\",\"city\":\"London\"},"
                            + "\"fields\":{\"name\":\"Ann Example\",\"phone\":\"+1 213 555 0147\"}}'"
                            + " FROM {numbers}",
                    "INSERT INTO decisions (lead, number, stage, decided_by, company, revision,"
                            + " decided_at, zone, grounds, delivery, assigned_at, status, money)"
                            + " SELECT {id}, 1, 'receipt', 'script', {company}, 1, {at}, 'UTC',"
                            + " '{\"path\":[],\"readings\":[]}', {delivery}, {at}, 'waiting', 'none'"
                            + " FROM {numbers}",
                    "INSERT INTO deliveries (id, lead, company, outcome, made_at, attempts,"
                            + " next_at) SELECT {delivery}, {id}, {company}, {outcome},"
                            + " {at}, 0, {next} FROM {numbers}");

    private StoredLeads() {}

    /**
     * Writes so many leads.
     *
     * @param delivered whether their deliveries are made; else all are due
     */
    static void write(Storage.Schema schema, long leads, boolean delivered) {
        try (Connection connection = Databases.connect(schema);
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "SET @begin = FLOOR(UNIX_TIMESTAMP() * 1000) - 8640000000, @step = 8640000000 / "
                            + leads);
            connection.setAutoCommit(false);
            for (long first = 1; first <= leads; first += CHUNK) {
                long last = Math.min(leads, first + CHUNK - 1);
                for (String rows : ROWS) {
                    sql.execute(filled(rows, first, last, delivered));
                }
                connection.commit();
            }
            count(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new BenchException("Stored leads cannot be made: " + e.getMessage(), e);
        }
    }

    private static String filled(String rows, long first, long last, boolean delivered) {
        return rows.replace("{delivery}", DELIVERY)
                .replace("{id}", ID)
                .replace("{company}", COMPANY)
                .replace("{at}", AT)
                .replace("{outcome}", delivered ? "'success'" : "'pending'")
                .replace("{next}", delivered ? "NULL" : AT)
                .replace("{numbers}", String.format(Locale.ROOT, "seq_%d_to_%d", first, last));
    }

    private static void count(Statement sql) throws SQLException {
        count(sql, "minute", "FLOOR(assigned_at / 60000)");
        count(sql, "hour", "FLOOR(assigned_at / 3600000)");
        count(sql, "day", "FLOOR(assigned_at / 86400000)");
        count(sql, "total", "0");
    }

    private static void count(Statement sql, String grain, String bucket) throws SQLException {
        sql.execute(
                "INSERT INTO closed_counts (company, grain, bucket, waiting, hold, approved,"
                        + " cancelled, trash, deleted) SELECT company, '"
                        + grain
                        + "', "
                        + bucket
                        + " AS b, COUNT(*), 0, 0, 0, 0, 0 FROM decisions GROUP BY company, b");
    }
}
