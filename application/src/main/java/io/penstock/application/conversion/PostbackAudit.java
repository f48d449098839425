package io.penstock.application.conversion;

import io.penstock.application.account.Mark;
import io.penstock.application.audit.AuditAction;
import io.penstock.application.audit.AuditNote;
import io.penstock.domain.company.CompanyId;

/** Words what the audit trail says of postback addresses, alike for every storage. */
public final class PostbackAudit {

    private PostbackAudit() {}

    /** A company got a token, in place of any that it had. */
    public static AuditNote renewed(CompanyId company, Mark mark) {
        return note(company, mark, AuditAction.POSTBACK_TOKEN_RENEWED);
    }

    /** A company's token was taken away. */
    public static AuditNote revoked(CompanyId company, Mark mark) {
        return note(company, mark, AuditAction.POSTBACK_TOKEN_REVOKED);
    }

    private static AuditNote note(CompanyId company, Mark mark, AuditAction action) {
        return new AuditNote(mark.at(), mark.by(), action, "company " + company.value(), "");
    }
}
