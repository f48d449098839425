package io.penstock.db.lead;

import io.penstock.application.lead.StoredLead;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Pipeline;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.Lead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The leads that wait in the hold queue. */
final class HeldRows {

    /** The columns that {@link #read} reads, where the table held_leads goes by h. */
    static final String SELECTED = "h.since AS held_since, h.reason AS held_reason";

    /** Has leads, which go by l, stand beside their places in the hold queue, if any. */
    static final String JOIN = "LEFT JOIN held_leads h ON h.lead = l.id";

    private HeldRows() {}

    /** Writes those of new leads that are held. */
    static void insert(Pipeline pipeline, List<EncodedLead> leads) {
        NewRows rows = rows();
        for (EncodedLead lead : leads) {
            lead.lead().held().ifPresent(held -> add(rows, lead.lead().lead(), held));
        }
        rows.write(pipeline);
    }

    /** Writes what a change of a lead does to its place in the hold queue. */
    static void replace(Handle handle, StoredLead before, StoredLead after) {
        if (before.held().equals(after.held())) {
            return;
        }
        before.held()
                .ifPresent(_ ->
                        handle.createUpdate("DELETE FROM held_leads WHERE lead = :lead")
                                .bind("lead", before.lead().id().value())
                                .execute());
        NewRows rows = rows();
        after.held().ifPresent(held -> add(rows, after.lead(), held));
        rows.write(handle);
    }

    private static NewRows rows() {
        return new NewRows("INSERT INTO held_leads (lead, offer, since, reason)");
    }

    private static void add(NewRows rows, Lead lead, Held held) {
        rows.add(
                lead.id().value(),
                lead.offer().value(),
                held.since().toEpochMilli(),
                held.reason());
    }

    /** Reads the place of a lead in the hold queue; empty where it has none. */
    static Optional<Held> read(ResultSet row) throws SQLException {
        Instant since = Columns.moment(row, "held_since");
        return Columns.optionalText(row, "held_reason").map(reason -> new Held(reason, since));
    }
}
