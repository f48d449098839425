package io.penstock.application.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the audit trail tells of. */
public enum AuditAction {
    /** A document of the configuration was saved. */
    CONFIGURATION_SAVED,
    /** A document of the configuration was deleted. */
    CONFIGURATION_DELETED,
    /** A person changed a lead. */
    LEAD_CHANGED,
    /** A person entered something into a company's ledger. */
    BALANCE_ENTERED,
    /** An API key was created. */
    KEY_CREATED,
    /** An API key was revoked. */
    KEY_REVOKED,
    /** A secret was saved. */
    SECRET_SAVED,
    /** A secret was deleted. */
    SECRET_DELETED,
    /** A company got a new token for its postback address. */
    POSTBACK_TOKEN_RENEWED,
    /** The token of a company's postback address was taken away. */
    POSTBACK_TOKEN_REVOKED,
    /** An address showed too many keys that are not valid, and was locked out for a while. */
    ATTEMPTS_REFUSED;

    /** The action's name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action with exactly this name in the API. */
    public static Optional<AuditAction> byKey(String key) {
        return Stream.of(values()).filter(action -> action.key().equals(key)).findFirst();
    }
}
