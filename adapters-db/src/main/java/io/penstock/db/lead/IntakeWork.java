package io.penstock.db.lead;

import io.penstock.application.lead.IntakeOutcome;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Takes a group of leads in within a transaction. */
@FunctionalInterface
interface IntakeWork {

    /**
     * @param settled to be run when the companies are locked and every outcome is known, from which
     *     moment on the next group may begin
     */
    Map<EncodedLead, IntakeOutcome> take(Handle handle, List<EncodedLead> leads, Runnable settled);
}
