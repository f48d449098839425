package io.penstock.http.audit;

import io.penstock.application.audit.AuditEntry;
import java.time.Instant;

/** An entry of the audit trail. */
record AuditBody(
        long sequence, Instant at, String by, String action, String subject, String detail) {

    static AuditBody of(AuditEntry entry) {
        return new AuditBody(
                entry.sequence(),
                entry.note().at(),
                entry.note().by(),
                entry.note().action().key(),
                entry.note().subject(),
                entry.note().detail());
    }
}
