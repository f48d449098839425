package io.penstock.db.lead;

import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What leads say of persons: as they stand, and what earlier decisions read of them. */
final class LeadDataRows {

    private static final String LEAD = "lead";

    private static final String INSERT =
            "INSERT INTO lead_data (lead, what, content) VALUES (:lead, :what, :content)";

    private LeadDataRows() {}

    static void insert(Pipeline pipeline, List<EncodedLead> leads) {
        NewRows rows = new NewRows("INSERT INTO lead_data (lead, what, content)");
        leads.forEach(lead -> rows.add(lead.id().value(), LEAD, lead.data()));
        rows.write(pipeline);
    }

    /** Keeps what a decision read of a lead. */
    static void insertRead(Handle handle, LeadId lead, int decision, LeadAttributes read) {
        handle.createUpdate(INSERT)
                .bind("lead", lead.value())
                .bind("what", what(decision))
                .bind("content", new LeadData(read, LeadFields.none()).write())
                .execute();
    }

    /** Corrects a lead, and keeps what its first decision read; a lead that was erased stays so. */
    static void correct(Handle handle, LeadId lead, LeadAttributes attributes) {
        Map<String, LeadData> all = all(handle, lead);
        LeadData stored = all.get(LEAD);
        if (stored == null) {
            return;
        }
        if (!all.containsKey(what(1))) {
            insertRead(handle, lead, 1, stored.attributes());
        }
        handle.createUpdate(
                        """
                        UPDATE lead_data SET content = :content
                        WHERE lead = :lead AND what = :what
                        """)
                .bind("content", new LeadData(attributes, stored.fields()).write())
                .bind("lead", lead.value())
                .bind("what", LEAD)
                .execute();
    }

    /** What each decision read; the first one the lead as it came in, which is what is not kept. */
    static LeadAttributes read(Map<String, LeadData> all, int decision) {
        return Optional.ofNullable(all.get(what(decision)))
                .or(() -> Optional.ofNullable(all.get(LEAD)).filter(_ -> decision == 1))
                .orElse(LeadData.ERASED)
                .attributes();
    }

    /** Everything but what attempts say. */
    static Map<String, LeadData> all(Handle handle, LeadId lead) {
        return handle.createQuery(
                        """
                        SELECT what, content FROM lead_data
                        WHERE lead = :lead AND (what = :itself OR what LIKE 'decision/%')
                        """)
                .bind("lead", lead.value())
                .bind("itself", LEAD)
                .map((row, _) ->
                        Map.entry(row.getString("what"), LeadData.read(row.getBytes("content"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String what(int decision) {
        return "decision/" + decision;
    }
}
