package io.penstock.db.cap;

import io.penstock.domain.company.CompanyId;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;

/** Lets one transaction at a time count and assign the leads of a company. */
public final class CompanyGates {

    private CompanyGates() {}

    /**
     * Locks companies until the transaction ends, in their order, so that no two wait in a ring.
     */
    public static void lock(Handle handle, SortedSet<CompanyId> companies) {
        for (CompanyId company : companies) {
            handle.createUpdate(
                            """
                            INSERT INTO company_gates (company, passes) VALUES (:company, 1)
                            ON DUPLICATE KEY UPDATE passes = passes + 1
                            """)
                    .bind("company", company.value())
                    .execute();
        }
    }
}
