package io.penstock.db.audit;

import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditNote;
import io.penstock.application.audit.AuditQuery;
import io.penstock.db.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The entries of the audit trail; whoever changes something adds them in its own transaction. */
public final class AuditRows {

    private AuditRows() {}

    /** Enters a note in the transaction of the change that it tells of. */
    public static void add(Handle handle, AuditNote note) {
        handle.createUpdate(
                        """
                        INSERT INTO audit_entries (at, done_by, action, subject, detail)
                        VALUES (:at, :done_by, :action, :subject, :detail)
                        """)
                .bind("at", note.at().toEpochMilli())
                .bind("done_by", note.by())
                .bind("action", AuditNames.ACTIONS.of(note.action()))
                .bind("subject", note.subject())
                .bind("detail", note.detail())
                .execute();
    }

    static List<AuditEntry> find(Handle handle, AuditQuery query, long before, int atMost) {
        Query select =
                handle.createQuery(
                        "SELECT * FROM audit_entries WHERE "
                                + String.join(" AND ", conditions(query))
                                + " ORDER BY sequence DESC LIMIT :most");
        query.by().ifPresent(by -> select.bind("done_by", by));
        query.action().ifPresent(action -> select.bind("action", AuditNames.ACTIONS.of(action)));
        query.subject().ifPresent(subject -> select.bind("subject", subject));
        query.from().ifPresent(from -> select.bind("from", ceiling(from)));
        query.to().ifPresent(to -> select.bind("to", ceiling(to)));
        return select.bind("before", before)
                .bind("most", atMost)
                .map((row, _) -> entry(row))
                .list();
    }

    /** Rows know whole milliseconds only: the first one that is not earlier. */
    private static long ceiling(Instant moment) {
        return moment.plusNanos(999_999).toEpochMilli();
    }

    private static List<String> conditions(AuditQuery query) {
        List<String> conditions = new ArrayList<>(List.of("sequence < :before"));
        query.by().ifPresent(_ -> conditions.add("done_by = :done_by"));
        query.action().ifPresent(_ -> conditions.add("action = :action"));
        query.subject().ifPresent(_ -> conditions.add("subject = :subject"));
        query.from().ifPresent(_ -> conditions.add("at >= :from"));
        query.to().ifPresent(_ -> conditions.add("at < :to"));
        return conditions;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                new AuditNote(
                        Columns.moment(row, "at"),
                        row.getString("done_by"),
                        AuditNames.ACTIONS.read(row.getString("action")),
                        row.getString("subject"),
                        row.getString("detail")));
    }
}
