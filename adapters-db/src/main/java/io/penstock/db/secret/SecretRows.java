package io.penstock.db.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.secret.SealedValue;
import io.penstock.application.secret.SecretEntry;
import io.penstock.application.secret.SecretName;
import io.penstock.db.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of secrets. */
final class SecretRows {

    private SecretRows() {}

    static boolean exists(Handle handle, SecretName name) {
        return handle.createQuery("SELECT COUNT(*) FROM secrets WHERE name = :name")
                        .bind("name", name.text())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM secrets").mapTo(Long.class).one();
    }

    static void insert(Handle handle, SecretEntry entry, SealedValue value) {
        write(
                handle,
                """
                INSERT INTO secrets (name, key_id, sealed, changed_at, changed_by)
                VALUES (:name, :key_id, :sealed, :changed_at, :changed_by)
                """,
                entry,
                value);
    }

    static void update(Handle handle, SecretEntry entry, SealedValue value) {
        write(
                handle,
                """
                UPDATE secrets SET key_id = :key_id, sealed = :sealed,
                    changed_at = :changed_at, changed_by = :changed_by
                WHERE name = :name
                """,
                entry,
                value);
    }

    private static void write(Handle handle, String sql, SecretEntry entry, SealedValue value) {
        handle.createUpdate(sql)
                .bind("name", entry.name().text())
                .bind("key_id", value.keyId())
                .bind("sealed", Base64.getDecoder().decode(value.text()))
                .bind("changed_at", entry.changed().at().toEpochMilli())
                .bind("changed_by", entry.changed().by())
                .execute();
    }

    static boolean delete(Handle handle, SecretName name) {
        return handle.createUpdate("DELETE FROM secrets WHERE name = :name")
                        .bind("name", name.text())
                        .execute()
                == 1;
    }

    static List<SecretEntry> entries(Handle handle) {
        return handle.createQuery("SELECT name, changed_at, changed_by FROM secrets ORDER BY name")
                .map((row, _) -> entry(row))
                .list();
    }

    static Map<SecretName, SealedValue> values(Handle handle) {
        return handle
                .createQuery("SELECT name, key_id, sealed FROM secrets")
                .map((row, _) -> Map.entry(name(row), value(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SecretEntry entry(ResultSet row) throws SQLException {
        return new SecretEntry(
                name(row),
                new Mark(Columns.moment(row, "changed_at"), row.getString("changed_by")));
    }

    private static SecretName name(ResultSet row) throws SQLException {
        return new SecretName(row.getString("name"));
    }

    private static SealedValue value(ResultSet row) throws SQLException {
        return new SealedValue(
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("sealed")));
    }
}
