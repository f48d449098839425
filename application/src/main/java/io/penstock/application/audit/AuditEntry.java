package io.penstock.application.audit;

import java.util.Objects;

/**
 * An entry of the audit trail. Entries are added and never changed.
 *
 * @param sequence counts the entries, later ones being higher
 * @param note what it says
 */
public record AuditEntry(long sequence, AuditNote note) {

    public AuditEntry {
        Objects.requireNonNull(note, "note");
    }
}
