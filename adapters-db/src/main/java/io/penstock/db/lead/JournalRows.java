package io.penstock.db.lead;

import io.penstock.application.lead.LeadEvent;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

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
        NewRows rows =
                new NewRows("INSERT INTO lead_events (lead, at, kind, company, detail, made_by)");
        for (Entry entry : entries) {
            LeadEvent event = entry.event();
            rows.add(
                    entry.lead().value(),
                    event.at().toEpochMilli(),
                    LeadNames.EVENTS.of(event.kind()),
                    event.company().map(CompanyId::value).orElse(null),
                    cut(event.detail()),
                    event.by());
        }
        rows.write(handle);
        entries.clear();
    }

    private static String cut(String detail) {
        return detail.length() <= Held.MAXIMUM_REASON_LENGTH
                ? detail
                : detail.substring(0, Held.MAXIMUM_REASON_LENGTH);
    }

    private record Entry(LeadId lead, LeadEvent event) {}
}
