package io.penstock.db.lead;

import com.google.common.base.Splitter;
import io.penstock.application.lead.FoundLead;
import io.penstock.application.lead.Holder;
import io.penstock.application.lead.LeadCursor;
import io.penstock.application.lead.LeadQuery;
import io.penstock.application.lead.StoredLead;
import io.penstock.db.cap.StatusNames;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.OfferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads leads as they stand. */
final class StoredLeadRows {

    private static final String COLUMNS_FROM_LEADS =
            """
            %s, l.version, l.status, l.reason, %s, l.duplicate_of, l.source, %s,
                   (SELECT GROUP_CONCAT(CONCAT(p.number, ':', p.company, ':', p.status)
                                        ORDER BY p.number SEPARATOR ' ')
                    FROM decisions p
                    WHERE p.lead = l.id AND p.company IS NOT NULL
                        AND p.released_at IS NULL) AS holders
            FROM leads l
            JOIN decisions c ON c.lead = l.id AND c.number = l.decision
            %s
            %s
            """
                    .formatted(
                            LeadColumns.SELECTED,
                            HeldRows.SELECTED,
                            DecisionRows.SELECTED,
                            LeadColumns.DATA_JOIN,
                            HeldRows.JOIN);

    private static final String SELECT = "SELECT " + COLUMNS_FROM_LEADS;

    private static final Splitter HOLDERS = Splitter.on(' ');

    private static final Splitter PARTS = Splitter.on(':');

    private StoredLeadRows() {}

    static Optional<StoredLead> find(Handle handle, LeadId id) {
        return handle.createQuery(SELECT + "WHERE l.id = :id")
                .bind("id", id.value())
                .map((row, _) -> storedLead(row))
                .findOne();
    }

    /**
     * Reads a lead that is there.
     *
     * @throws IllegalStateException when it is not
     */
    static StoredLead get(Handle handle, LeadId id) {
        return find(handle, id)
                .orElseThrow(() -> new IllegalStateException("There is no lead " + id + "."));
    }

    /**
     * Reads the newest leads that a query asks for. They are chosen before anything is joined to
     * them, by an index that is in order.
     */
    static List<FoundLead> search(Handle handle, LeadQuery query, int limit) {
        LeadSearch search = LeadSearch.of(query);
        if (search.isNothing()) {
            return List.of();
        }
        if (search.isThroughAll()) {
            return at(handle, LeadWindows.find(handle, query, limit));
        }
        return handle.createQuery(
                        """
                        SELECT f.at, %s
                        JOIN (%s) f ON f.id = l.id
                        ORDER BY f.at DESC, f.id DESC
                        """
                                .formatted(COLUMNS_FROM_LEADS, search.newest()))
                .bindMap(search.values())
                .bind("limit", limit)
                .map((row, _) -> FoundLead.at(Columns.moment(row, "at"), storedLead(row)))
                .list();
    }

    private static List<FoundLead> at(Handle handle, List<LeadCursor> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<LeadId, StoredLead> leads =
                handle
                        .createQuery(SELECT + "WHERE l.id IN (<ids>)")
                        .bindList("ids", Padded.list(places, place -> place.id().value()))
                        .map((row, _) -> storedLead(row))
                        .stream()
                        .collect(Collectors.toMap(lead -> lead.lead().id(), Function.identity()));
        return places.stream()
                .flatMap(place ->
                        Stream.ofNullable(leads.get(place.id()))
                                .map(lead -> new FoundLead(lead, place)))
                .toList();
    }

    /** Reads the leads of an offer that are held for the longest time; chosen as in a search. */
    static List<StoredLead> heldSince(Handle handle, OfferId offer, Instant latest, int atMost) {
        return handle.createQuery(
                        """
                        %s
                        JOIN (SELECT lead FROM held_leads
                              WHERE offer = :offer AND since <= :latest
                              ORDER BY since, lead LIMIT :most) f ON f.lead = l.id
                        ORDER BY h.since, l.id
                        """
                                .formatted(SELECT))
                .bind("latest", latest.toEpochMilli())
                .bind("offer", offer.value())
                .bind("most", atMost)
                .map((row, _) -> storedLead(row))
                .list();
    }

    private static StoredLead storedLead(ResultSet row) throws SQLException {
        Optional<Long> reason = Columns.optionalLong(row, "reason");
        return new StoredLead(
                LeadColumns.read(row),
                row.getInt("version"),
                StatusNames.STATUSES.read(row.getString("status")),
                reason.isPresent() ? OptionalLong.of(reason.get()) : OptionalLong.empty(),
                holders(row),
                HeldRows.read(row),
                DecisionRows.read(row),
                Columns.optionalText(row, "duplicate_of").map(LeadId::new),
                row.getString("source"));
    }

    private static List<Holder> holders(ResultSet row) throws SQLException {
        String holders = row.getString("holders");
        return holders == null
                ? List.of()
                : HOLDERS.splitToStream(holders).map(StoredLeadRows::holder).toList();
    }

    private static Holder holder(String text) {
        List<String> parts = PARTS.splitToList(text);
        return new Holder(
                Integer.parseInt(parts.get(0)),
                new CompanyId(Integer.parseInt(parts.get(1))),
                StatusNames.STATUSES.read(parts.get(2)));
    }
}
