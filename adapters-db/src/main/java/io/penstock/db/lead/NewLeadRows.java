package io.penstock.db.lead;

import io.penstock.application.lead.Journal;
import io.penstock.db.storage.Padded;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** All rows of new leads but those of their companies. */
final class NewLeadRows {

    private NewLeadRows() {}

    /**
     * Writes new leads, each with the first lead of which it is a duplicate, if any. The journal of
     * one that goes to a company begins with what its decision says.
     */
    static void insert(Handle handle, List<EncodedLead> leads, Map<LeadId, LeadId> duplicates) {
        LeadRows.insert(handle, leads, duplicates);
        LeadDataRows.insert(handle, leads);
        AssignmentRows.insertDecided(handle, leads.stream().map(EncodedLead::decided).toList());
        JournalRows journal = new JournalRows(handle);
        leads.stream()
                .filter(lead -> lead.lead().held().isPresent())
                .forEach(lead -> journal.add(lead.id(), Journal.taken(lead.lead())));
        journal.write();
    }

    /** Removes what {@link #insert} has written in this transaction. */
    static void remove(Handle handle, List<EncodedLead> leads) {
        if (leads.isEmpty()) {
            return;
        }
        List<String> ids = Padded.list(leads, lead -> lead.id().value());
        for (String rows :
                List.of(
                        "lead_events WHERE lead",
                        "deliveries WHERE lead",
                        "decisions WHERE lead",
                        "lead_data WHERE lead",
                        "leads WHERE id")) {
            handle.createUpdate("DELETE FROM " + rows + " IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
    }
}
