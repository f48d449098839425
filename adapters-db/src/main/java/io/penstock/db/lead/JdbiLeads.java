package io.penstock.db.lead;

import io.penstock.application.lead.LeadDecision;
import io.penstock.application.lead.LeadEvent;
import io.penstock.application.lead.LeadPage;
import io.penstock.application.lead.LeadQuery;
import io.penstock.application.lead.Leads;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Finds leads in the database. Thread-safe. */
public final class JdbiLeads implements Leads {

    private static final String SELECT =
            """
            SELECT %s, l.status, l.company, l.held_reason, l.held_since, l.source, t.first_lead,
                   c.decided_by, c.company AS decided_company, c.revision, c.decided_at,
                   c.zone, c.grounds
            FROM leads l
            JOIN decisions c ON c.lead = l.id
            LEFT JOIN lead_duplicates t ON t.lead = l.id
            %s
            """
                    .formatted(LeadColumns.SELECTED, LeadColumns.DATA_JOIN);

    private final Database database;

    @Inject
    public JdbiLeads(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredLead> find(LeadId id) {
        return database.transactions().read(handle -> find(handle, id));
    }

    private static Optional<StoredLead> find(Handle handle, LeadId id) {
        return handle.createQuery(SELECT + "WHERE l.id = :id")
                .bind("id", id.value())
                .map((row, _) -> storedLead(row))
                .findOne();
    }

    @Override
    public LeadPage search(LeadQuery query) {
        List<StoredLead> found =
                database.transactions()
                        .read(handle -> search(handle, LeadSearch.of(query), query.limit() + 1));
        return LeadPage.of(found, query.limit());
    }

    /** The leads are chosen before anything is joined to them, by an index that is in order. */
    private static List<StoredLead> search(Handle handle, LeadSearch search, int limit) {
        return handle.createQuery(
                        """
                        %s
                        JOIN (SELECT l.id FROM leads l WHERE %s
                              ORDER BY l.received_at DESC, l.id DESC LIMIT :limit) f ON f.id = l.id
                        ORDER BY l.received_at DESC, l.id DESC
                        """
                                .formatted(SELECT, search.condition()))
                .bindMap(search.values())
                .bind("limit", limit)
                .map((row, _) -> storedLead(row))
                .list();
    }

    private static StoredLead storedLead(ResultSet row) throws SQLException {
        return new StoredLead(
                LeadColumns.read(row),
                0,
                StatusNames.STATUSES.read(row.getString("status")),
                OptionalLong.empty(),
                Columns.optionalInt(row, "company").map(CompanyId::new),
                held(row),
                decision(row),
                Columns.optionalText(row, "first_lead").map(LeadId::new),
                row.getString("source"));
    }

    private static Optional<Held> held(ResultSet row) throws SQLException {
        Instant since = Columns.moment(row, "held_since");
        return Columns.optionalText(row, "held_reason").map(reason -> new Held(reason, since));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        DecisionGrounds grounds = DecisionGrounds.read(row.getBytes("grounds"));
        return new Decision(
                1,
                Stage.RECEIPT,
                LeadNames.DECIDERS.read(row.getString("decided_by")),
                Columns.optionalInt(row, "decided_company").map(CompanyId::new),
                grounds.path(),
                row.getLong("revision"),
                Columns.moment(row, "decided_at"),
                ZoneId.of(row.getString("zone")),
                grounds.readings());
    }

    @Override
    public List<LeadDecision> decisions(LeadId id) {
        return find(id).map(lead ->
                        List.of(new LeadDecision(lead.decision(), lead.lead().attributes())))
                .orElse(List.of());
    }

    @Override
    public List<LeadEvent> history(LeadId id) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT at, kind, company, detail FROM lead_events
                                        WHERE lead = :lead ORDER BY sequence
                                        """)
                                .bind("lead", id.value())
                                .map((row, _) -> event(row))
                                .list());
    }

    private static LeadEvent event(ResultSet row) throws SQLException {
        return new LeadEvent(
                Columns.moment(row, "at"),
                LeadNames.EVENTS.read(row.getString("kind")),
                Columns.optionalInt(row, "company").map(CompanyId::new),
                row.getString("detail"),
                LeadEvent.PENSTOCK);
    }
}
