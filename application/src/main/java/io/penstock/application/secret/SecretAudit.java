package io.penstock.application.secret;

import io.penstock.application.account.Mark;
import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;

/** Words what the audit trail says of secrets, alike for every storage. */
public final class SecretAudit {

    private SecretAudit() {}

    /**
     * A secret was saved.
     *
     * @param isNew whether there was none with its name
     */
    public static AuditNote saved(SecretEntry entry, boolean isNew) {
        return note(
                entry.name(),
                entry.changed(),
                AuditAction.SECRET_SAVED,
                isNew ? "created" : "replaced");
    }

    /** A secret was deleted. */
    public static AuditNote deleted(SecretName name, Mark removed) {
        return note(name, removed, AuditAction.SECRET_DELETED, "");
    }

    private static AuditNote note(SecretName name, Mark mark, AuditAction action, String detail) {
        return new AuditNote(mark.at(), mark.by(), action, "secret " + name, detail);
    }
}
