package io.penstock.application.account;

import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Words what the audit trail says of API keys, alike for every storage. */
public final class KeyAudit {

    private KeyAudit() {}

    /** A key was created. */
    public static AuditNote created(ApiKey key) {
        KeyGrant grant = key.grant();
        StringBuilder detail = new StringBuilder(grant.name());
        detail.append(": ").append(grant.role().name().toLowerCase(Locale.ROOT));
        grant.user().ifPresent(user -> detail.append(", user ").append(user));
        grant.site().ifPresent(site -> detail.append(", site ").append(site));
        return note(key, key.created(), AuditAction.KEY_CREATED, detail.toString());
    }

    /** A key was revoked at the moment and by the one given. */
    public static AuditNote revoked(ApiKey key, Mark revoked) {
        return note(key, revoked, AuditAction.KEY_REVOKED, key.grant().name());
    }

    /**
     * An address showed too many keys that are not valid.
     *
     * @param address the address
     * @param failures how many it showed
     * @param window the time in which it showed them
     */
    public static AuditNote lockedOut(Instant at, String address, int failures, Duration window) {
        return new AuditNote(
                at,
                AuditNote.PENSTOCK,
                AuditAction.ATTEMPTS_REFUSED,
                "address " + address,
                failures + " keys that are not valid within " + window.toSeconds() + " s");
    }

    private static AuditNote note(ApiKey key, Mark mark, AuditAction action, String detail) {
        return new AuditNote(mark.at(), mark.by(), action, "key " + key.id(), detail);
    }
}
