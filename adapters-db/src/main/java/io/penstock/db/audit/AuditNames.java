package io.penstock.db.audit;

import io.penstock.application.audit.AuditAction;
import io.penstock.db.storage.StoredNames;

/** The names by which the database keeps what the audit trail tells of. */
final class AuditNames {

    static final StoredNames<AuditAction> ACTIONS =
            new StoredNames<>(
                    AuditAction.class,
                    action ->
                            switch (action) {
                                case CONFIGURATION_SAVED -> "configuration_saved";
                                case CONFIGURATION_DELETED -> "configuration_deleted";
                                case LEAD_CHANGED -> "lead_changed";
                                case BALANCE_ENTERED -> "balance_entered";
                                case KEY_CREATED -> "key_created";
                                case KEY_REVOKED -> "key_revoked";
                                case SECRET_SAVED -> "secret_saved";
                                case SECRET_DELETED -> "secret_deleted";
                                case POSTBACK_TOKEN_RENEWED -> "postback_token_renewed";
                                case POSTBACK_TOKEN_REVOKED -> "postback_token_revoked";
                                case ATTEMPTS_REFUSED -> "attempts_refused";
                            });

    private AuditNames() {}
}
