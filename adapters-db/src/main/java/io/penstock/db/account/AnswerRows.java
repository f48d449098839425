package io.penstock.db.account;

import io.penstock.application.account.RememberedAnswers.Attempt;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.SqlTrouble;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of requests that were claimed or answered. */
final class AnswerRows {

    private AnswerRows() {}

    /** What is known of a request: of its claim, and how it was answered, if it was. */
    record Entry(String fingerprint, String token, Instant until, Optional<String> answer) {}

    static Optional<Entry> find(Handle handle, String request) {
        return handle.createQuery("SELECT * FROM remembered_answers WHERE request = :request")
                .bind("request", request)
                .map((row, _) -> entry(row))
                .findOne();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("fingerprint"),
                row.getString("token"),
                Columns.moment(row, "claimed_until"),
                Optional.ofNullable(row.getBytes("answer"))
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII)));
    }

    /** Inserts a claim; false where another one came in between. */
    static boolean insert(Handle handle, Attempt attempt) {
        try {
            handle.createUpdate(
                            """
                            INSERT INTO remembered_answers
                                (request, fingerprint, token, claimed_at, claimed_until)
                            VALUES (:request, :fingerprint, :token, :at, :until)
                            """)
                    .bind("request", attempt.request())
                    .bind("fingerprint", attempt.fingerprint())
                    .bind("token", attempt.token())
                    .bind("at", attempt.at().toEpochMilli())
                    .bind("until", attempt.until().toEpochMilli())
                    .execute();
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (SqlTrouble.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Takes an open claim over from whoever had it; false where it changed in between. */
    static boolean takeOver(Handle handle, String from, Attempt attempt) {
        return handle.createUpdate(
                                """
                                UPDATE remembered_answers
                                SET token = :token, claimed_at = :at, claimed_until = :until
                                WHERE request = :request AND token = :from AND answer IS NULL
                                """)
                        .bind("token", attempt.token())
                        .bind("at", attempt.at().toEpochMilli())
                        .bind("until", attempt.until().toEpochMilli())
                        .bind("request", attempt.request())
                        .bind("from", from)
                        .execute()
                == 1;
    }

    static void answer(Handle handle, String request, String token, String answer) {
        handle.createUpdate(
                        """
                        UPDATE remembered_answers SET answer = :answer
                        WHERE request = :request AND token = :token AND answer IS NULL
                        """)
                .bind("answer", answer.getBytes(StandardCharsets.US_ASCII))
                .bind("request", request)
                .bind("token", token)
                .execute();
    }

    static void deleteOpen(Handle handle, String request, String token) {
        handle.createUpdate(
                        """
                        DELETE FROM remembered_answers
                        WHERE request = :request AND token = :token AND answer IS NULL
                        """)
                .bind("request", request)
                .bind("token", token)
                .execute();
    }

    /** Deletes at most so many that were claimed before a moment. */
    static int deleteOld(Handle handle, Instant before, int atMost) {
        return handle.createUpdate(
                        "DELETE FROM remembered_answers WHERE claimed_at < :before LIMIT :most")
                .bind("before", before.toEpochMilli())
                .bind("most", atMost)
                .execute();
    }
}
