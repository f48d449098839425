package io.penstock.db.account;

import io.penstock.application.account.RememberedAnswers;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.SqlTrouble;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Keeps remembered answers in the database. Thread-safe. */
public final class JdbiRememberedAnswers implements RememberedAnswers {

    private final Database database;

    @Inject
    public JdbiRememberedAnswers(Database database) {
        this.database = database;
    }

    private record Entry(
            String fingerprint, String token, Instant until, Optional<String> answer) {}

    @Override
    public Claim claim(
            String request, String fingerprint, String token, Instant now, Instant until) {
        return database.transactions()
                .change(handle ->
                        find(handle, request)
                                .map(known ->
                                        known(
                                                handle,
                                                request,
                                                known,
                                                fingerprint,
                                                token,
                                                now,
                                                until))
                                .orElseGet(() ->
                                        insert(handle, request, fingerprint, token, now, until)
                                                ? new Claim.Granted()
                                                : new Claim.Running()));
    }

    private static Claim known(
            Handle handle,
            String request,
            Entry known,
            String fingerprint,
            String token,
            Instant now,
            Instant until) {
        if (!known.fingerprint().equals(fingerprint)) {
            return new Claim.Reused();
        }
        if (known.answer().isPresent()) {
            return new Claim.Answered(known.answer().get());
        }
        boolean granted =
                !known.until().isAfter(now)
                        && takeOver(handle, request, known.token(), token, now, until);
        return granted ? new Claim.Granted() : new Claim.Running();
    }

    private static Optional<Entry> find(Handle handle, String request) {
        return handle.createQuery("SELECT * FROM remembered_answers WHERE request = :request")
                .bind("request", request)
                .map((row, _) -> entry(row))
                .findOne();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("fingerprint"),
                row.getString("token"),
                Instant.ofEpochMilli(row.getLong("claimed_until")),
                Optional.ofNullable(row.getBytes("answer"))
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII)));
    }

    /** Inserts a claim; false where another one came in between, which is running then. */
    private static boolean insert(
            Handle handle,
            String request,
            String fingerprint,
            String token,
            Instant now,
            Instant until) {
        try {
            handle.createUpdate(
                            """
                            INSERT INTO remembered_answers
                                (request, fingerprint, token, claimed_at, claimed_until)
                            VALUES (:request, :fingerprint, :token, :now, :until)
                            """)
                    .bind("request", request)
                    .bind("fingerprint", fingerprint)
                    .bind("token", token)
                    .bind("now", now.toEpochMilli())
                    .bind("until", until.toEpochMilli())
                    .execute();
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (SqlTrouble.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean takeOver(
            Handle handle, String request, String from, String token, Instant now, Instant until) {
        return handle.createUpdate(
                                """
                                UPDATE remembered_answers
                                SET token = :token, claimed_at = :now, claimed_until = :until
                                WHERE request = :request AND token = :from AND answer IS NULL
                                """)
                        .bind("token", token)
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .bind("request", request)
                        .bind("from", from)
                        .execute()
                == 1;
    }

    @Override
    public void remember(String request, String token, String answer) {
        database.transactions()
                .change(handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE remembered_answers SET answer = :answer
                                        WHERE request = :request AND token = :token
                                          AND answer IS NULL
                                        """)
                                .bind("answer", answer.getBytes(StandardCharsets.US_ASCII))
                                .bind("request", request)
                                .bind("token", token)
                                .execute());
    }

    @Override
    public void release(String request, String token) {
        database.transactions()
                .change(handle ->
                        handle.createUpdate(
                                        """
                                        DELETE FROM remembered_answers
                                        WHERE request = :request AND token = :token
                                          AND answer IS NULL
                                        """)
                                .bind("request", request)
                                .bind("token", token)
                                .execute());
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.transactions()
                .change(handle ->
                        handle.createUpdate(
                                        """
                                        DELETE FROM remembered_answers
                                        WHERE claimed_at < :before LIMIT :most
                                        """)
                                .bind("before", before.toEpochMilli())
                                .bind("most", atMost)
                                .execute());
    }
}
