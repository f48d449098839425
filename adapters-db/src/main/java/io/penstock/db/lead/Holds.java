package io.penstock.db.lead;

import io.penstock.db.cap.Placements;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import org.jdbi.v3.core.Handle;

/** Puts leads into the hold queue. */
public final class Holds {

    private Holds() {}

    /**
     * Takes a lead from a company into the hold queue, and frees the company's caps.
     *
     * @return false when the company does not have the lead, and nothing was changed
     */
    public static boolean hold(Handle handle, LeadId lead, CompanyId from, Held held) {
        int changed =
                handle.createUpdate(
                                """
                                UPDATE leads
                                SET company = NULL, held_reason = :reason, held_since = :since
                                WHERE id = :lead AND company = :company
                                """)
                        .bind("reason", held.reason())
                        .bind("since", held.since().toEpochMilli())
                        .bind("lead", lead.value())
                        .bind("company", from.value())
                        .execute();
        if (changed == 1) {
            Placements.release(handle, lead, from, held.since());
        }
        return changed == 1;
    }
}
