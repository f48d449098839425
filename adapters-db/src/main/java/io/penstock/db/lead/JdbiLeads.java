package io.penstock.db.lead;

import io.penstock.application.lead.Conversion;
import io.penstock.application.lead.FoundLead;
import io.penstock.application.lead.Journal;
import io.penstock.application.lead.LeadDecision;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadPage;
import io.penstock.application.lead.LeadQuery;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Finds leads in the database. Thread-safe. */
public final class JdbiLeads implements Leads {

    private final Database database;

    @Inject
    public JdbiLeads(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredLead> find(LeadId id) {
        return database.transactions().read(handle -> StoredLeadRows.find(handle, id));
    }

    @Override
    public LeadPage search(LeadQuery query) {
        List<FoundLead> found =
                database.transactions()
                        .read(handle -> StoredLeadRows.search(handle, query, query.limit() + 1));
        return LeadPage.of(found, query.limit());
    }

    @Override
    public List<StoredLead> heldSince(OfferId offer, Instant latest, int atMost) {
        return database.transactions()
                .read(handle -> StoredLeadRows.heldSince(handle, offer, latest, atMost));
    }

    @Override
    public List<LeadDecision> decisions(LeadId id) {
        return database.transactions().read(handle -> decisions(handle, id));
    }

    private static List<LeadDecision> decisions(Handle handle, LeadId id) {
        Map<String, LeadData> data = LeadDataRows.all(handle, id);
        return DecisionRows.all(handle, id).stream()
                .map(decision ->
                        new LeadDecision(decision, LeadDataRows.read(data, decision.number())))
                .toList();
    }

    @Override
    public List<LeadEvent> history(LeadId id) {
        return database.transactions().read(handle -> history(handle, id));
    }

    /** Leads of before have an entry for what is told from their first decision now. */
    private static List<LeadEvent> history(Handle handle, LeadId id) {
        List<LeadEvent> written =
                handle.createQuery(
                                """
                                SELECT at, kind, company, detail, made_by FROM lead_events
                                WHERE lead = :lead ORDER BY sequence
                                """)
                        .bind("lead", id.value())
                        .map((row, _) -> event(row))
                        .list();
        Optional<LeadEvent> first =
                DecisionRows.first(handle, id)
                        .filter(decision -> decision.company().isPresent())
                        .map(decision -> Journal.assigned(decision, LeadEvent.PENSTOCK))
                        .filter(event -> written.isEmpty() || !isSame(event, written.getFirst()));
        return Stream.concat(first.stream(), written.stream()).toList();
    }

    @Override
    public List<Conversion> conversions(LeadId id) {
        return database.transactions().read(handle -> ConversionRows.of(handle, id));
    }

    @Override
    public Optional<Conversion> conversion(LeadId id, int version) {
        return database.transactions().read(handle -> ConversionRows.find(handle, id, version));
    }

    private static boolean isSame(LeadEvent told, LeadEvent written) {
        return told.kind() == written.kind()
                && told.at().equals(written.at())
                && told.company().equals(written.company());
    }

    private static LeadEvent event(ResultSet row) throws SQLException {
        return new LeadEvent(
                Columns.moment(row, "at"),
                LeadNames.EVENTS.read(row.getString("kind")),
                Columns.optionalInt(row, "company").map(CompanyId::new),
                row.getString("detail"),
                row.getString("made_by"));
    }
}
