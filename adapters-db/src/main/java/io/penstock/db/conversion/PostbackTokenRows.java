package io.penstock.db.conversion;

import io.penstock.domain.company.CompanyId;
import org.jdbi.v3.core.Handle;

/** The rows of postback tokens. */
public final class PostbackTokenRows {

    private PostbackTokenRows() {}

    /**
     * Takes a company's token away, so that it never speaks for another of its number.
     *
     * @return whether it had one
     */
    public static boolean forget(Handle handle, CompanyId company) {
        return handle.createUpdate("DELETE FROM postback_tokens WHERE company = :company")
                        .bind("company", company.value())
                        .execute()
                > 0;
    }
}
