package io.penstock.db.lead;

import io.penstock.application.lead.LeadEvent;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Collects entries of leads' journals and writes them in their order. Not thread-safe. */
public final class JournalRows {

    private final Handle handle;
    private final List<Entry> entries = new ArrayList<>();

    public JournalRows(Handle handle) {
        this.handle = handle;
    }

    public void add(LeadId lead, LeadEvent event) {
        entries.add(new Entry(lead, event));
    }

    public void write() {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO lead_events (lead, at, kind, company, detail, made_by)
                        VALUES (:lead, :at, :kind, :company, :detail, :made_by)
                        """)) {
            entries.forEach(entry -> bind(batch, entry.lead(), entry.event()));
            batch.execute();
        }
        entries.clear();
    }

    private static void bind(PreparedBatch batch, LeadId lead, LeadEvent event) {
        batch.bind("lead", lead.value())
                .bind("at", event.at().toEpochMilli())
                .bind("kind", LeadNames.EVENTS.of(event.kind()))
                .bind("company", event.company().map(CompanyId::value).orElse(null))
                .bind("detail", cut(event.detail()))
                .bind("made_by", event.by())
                .add();
    }

    private static String cut(String detail) {
        return detail.length() <= Held.MAXIMUM_REASON_LENGTH
                ? detail
                : detail.substring(0, Held.MAXIMUM_REASON_LENGTH);
    }

    private record Entry(LeadId lead, LeadEvent event) {}
}
