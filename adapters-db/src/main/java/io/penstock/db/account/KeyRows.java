package io.penstock.db.account;

import io.penstock.application.account.ApiKey;
import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.KeyGrant;
import io.penstock.application.account.KeyRing;
import io.penstock.application.account.Mark;
import io.penstock.db.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of API keys. */
final class KeyRows {

    private KeyRows() {}

    static boolean isNameTaken(Handle handle, String name) {
        return handle.createQuery("SELECT COUNT(*) FROM api_keys WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** The number of the next key, for whoever holds the lock of the head. */
    static long nextId(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM api_keys")
                .mapTo(Long.class)
                .one();
    }

    static void insert(Handle handle, ApiKey key, KeyDigest digest) {
        handle.createUpdate(
                        """
                        INSERT INTO api_keys
                            (id, name, digest, role, bound_user, bound_site, created_at, created_by)
                        VALUES (:id, :name, :digest, :role, :user, :site, :created_at, :created_by)
                        """)
                .bind("id", key.id())
                .bind("name", key.grant().name())
                .bind("digest", digest.hex())
                .bind("role", RoleNames.ROLES.of(key.grant().role()))
                .bind("user", nullable(key.grant().user()))
                .bind("site", nullable(key.grant().site()))
                .bind("created_at", key.created().at().toEpochMilli())
                .bind("created_by", key.created().by())
                .execute();
    }

    private static @Nullable Long nullable(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    static Optional<ApiKey> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM api_keys WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> key(row))
                .findOne();
    }

    static List<ApiKey> after(Handle handle, long id, int atMost) {
        return handle.createQuery("SELECT * FROM api_keys WHERE id > :id ORDER BY id LIMIT :most")
                .bind("id", id)
                .bind("most", atMost)
                .map((row, _) -> key(row))
                .list();
    }

    static Map<KeyDigest, KeyRing.Holder> valid(Handle handle) {
        return handle
                .createQuery("SELECT * FROM api_keys WHERE revoked_at IS NULL")
                .map((row, _) -> Map.entry(digest(row), new KeyRing.Holder(id(row), grant(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Revokes a key that is still valid. */
    static boolean revoke(Handle handle, long id, Mark revoked) {
        return handle.createUpdate(
                                """
                                UPDATE api_keys SET revoked_at = :at, revoked_by = :by
                                WHERE id = :id AND revoked_at IS NULL
                                """)
                        .bind("at", revoked.at().toEpochMilli())
                        .bind("by", revoked.by())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    static void touch(Handle handle, Map<Long, Instant> uses) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        UPDATE api_keys SET last_used_at = :at
                        WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)
                        """);
        uses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(use ->
                        batch.bind("id", use.getKey())
                                .bind("at", use.getValue().toEpochMilli())
                                .add());
        batch.execute();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        Optional<String> revokedBy = Columns.optionalText(row, "revoked_by");
        return new ApiKey(
                id(row),
                grant(row),
                new Mark(Columns.moment(row, "created_at"), row.getString("created_by")),
                Columns.optionalMoment(row, "last_used_at"),
                Columns.optionalMoment(row, "revoked_at")
                        .flatMap(at -> revokedBy.map(by -> new Mark(at, by))));
    }

    private static long id(ResultSet row) throws SQLException {
        return row.getLong("id");
    }

    private static KeyDigest digest(ResultSet row) throws SQLException {
        return KeyDigest.ofHex(row.getString("digest"));
    }

    private static KeyGrant grant(ResultSet row) throws SQLException {
        return new KeyGrant(
                row.getString("name"),
                RoleNames.ROLES.read(row.getString("role")),
                bound(row, "bound_user"),
                bound(row, "bound_site"));
    }

    private static OptionalLong bound(ResultSet row, String column) throws SQLException {
        return Columns.optionalLong(row, column).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
