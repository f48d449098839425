package io.penstock.db.lead;

import io.penstock.application.lead.Assignment;
import io.penstock.application.lead.FlowProgress;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadEvent;
import io.penstock.db.storage.Padded;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.lead.LeadId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** All rows of new leads but those that depend on their companies. */
final class NewLeadRows {

    /** A database is quicker to enter what comes in the order of its index. */
    private static final Comparator<EncodedLead> BY_ID =
            Comparator.comparing(lead -> lead.id().value());

    private NewLeadRows() {}

    /**
     * Writes new leads, each with the first lead of which it is a duplicate, if any. The journal of
     * one that goes to a company begins with what its decision says.
     */
    static void insert(Pipeline pipeline, List<EncodedLead> leads, Map<LeadId, LeadId> duplicates) {
        List<EncodedLead> told = leads.stream().filter(NewLeadRows::hasJournal).toList();
        if (!told.isEmpty()) {
            writeJournal(pipeline.handle(), told);
        }
        List<EncodedLead> inOrder = leads.stream().sorted(BY_ID).toList();
        LeadRows.insert(pipeline, inOrder, duplicates);
        HeldRows.insert(pipeline, inOrder);
        LeadDataRows.insert(pipeline, inOrder);
        DeliveryRows.insert(pipeline, decided(inOrder));
    }

    private static boolean hasJournal(EncodedLead lead) {
        return lead.lead().held().isPresent() || lead.lead().flow().isPresent();
    }

    private static void writeJournal(Handle handle, List<EncodedLead> leads) {
        JournalRows journal = new JournalRows(handle);
        leads.stream()
                .filter(lead -> lead.lead().held().isPresent())
                .forEach(lead -> journal.add(lead.id(), Journal.taken(lead.lead())));
        leads.forEach(
                lead -> lead.lead().flow().ifPresent(flow -> insert(handle, lead, flow, journal)));
        journal.write();
    }

    private static List<Decided> decided(List<EncodedLead> leads) {
        return leads.stream().flatMap(lead -> lead.decided().stream()).toList();
    }

    /** What further sales read is what the lead was, and the journal has an entry for each. */
    private static void insert(
            Handle handle, EncodedLead lead, FlowProgress flow, JournalRows journal) {
        for (Assignment sale : flow.sales()) {
            LeadDataRows.insertRead(
                    handle, lead.id(), sale.decision().number(), lead.lead().lead().attributes());
            journal.add(lead.id(), Journal.assigned(sale, LeadEvent.PENSTOCK));
        }
    }

    /** Removes what {@link #insert} has written in this transaction. */
    static void remove(Handle handle, List<EncodedLead> leads) {
        if (leads.isEmpty()) {
            return;
        }
        DeliveryRows.remove(handle, decided(leads));
        List<String> ids = Padded.list(leads, lead -> lead.id().value());
        for (String rows :
                List.of(
                        "lead_events WHERE lead",
                        "lead_data WHERE lead",
                        "held_leads WHERE lead",
                        "leads WHERE id")) {
            handle.createUpdate("DELETE FROM " + rows + " IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
    }
}
