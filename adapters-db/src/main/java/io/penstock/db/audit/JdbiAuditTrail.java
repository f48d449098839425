package io.penstock.db.audit;

import io.penstock.application.audit.AuditEntry;
import io.penstock.application.audit.AuditNote;
import io.penstock.application.audit.AuditQuery;
import io.penstock.application.audit.AuditTrail;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the audit trail in the database. Thread-safe. */
public final class JdbiAuditTrail implements AuditTrail {

    private final Database database;

    @Inject
    public JdbiAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditNote note) {
        database.transactions()
                .change(handle -> {
                    AuditRows.add(handle, note);
                    return null;
                });
    }

    @Override
    public List<AuditEntry> find(AuditQuery query, long before, int atMost) {
        return database.transactions()
                .read(handle -> AuditRows.find(handle, query, before, atMost));
    }
}
