package io.penstock.db.lead;

import io.penstock.application.lead.LeadCursor;
import io.penstock.application.lead.LeadQuery;
import io.penstock.db.storage.Columns;
import io.penstock.domain.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Looks through leads, newest first, a window after the other, for what no index tells. Each window
 * is a statement, so that none takes long however many leads there are.
 */
final class LeadWindows {

    /** The first window, in leads, unless more are sought. */
    private static final int FIRST = 100;

    /** Windows grow to it, in leads, as few are found. */
    private static final int LARGEST = 16_000;

    private LeadWindows() {}

    /** Where the newest leads are that a query asks for, in their order. */
    static List<LeadCursor> find(Handle handle, LeadQuery query, int limit) {
        List<LeadCursor> found = new ArrayList<>();
        LeadQuery rest = query;
        for (int size = Math.max(FIRST, limit); ; size = Math.min(2 * size, LARGEST)) {
            List<Seen> window = read(handle, LeadSearch.of(rest), size);
            window.stream()
                    .filter(Seen::sought)
                    .limit(limit - found.size())
                    .forEach(seen -> found.add(seen.place()));
            if (found.size() == limit || window.size() < size) {
                return found;
            }
            rest = after(rest, window.getLast().place());
        }
    }

    private static List<Seen> read(Handle handle, LeadSearch search, int size) {
        return handle.createQuery(search.window())
                .bindMap(search.values())
                .bind("limit", size)
                .map((row, _) ->
                        new Seen(
                                new LeadCursor(
                                        Columns.moment(row, "at"), new LeadId(row.getString("id"))),
                                row.getInt("sought") == 1))
                .list();
    }

    private static LeadQuery after(LeadQuery query, LeadCursor place) {
        return new LeadQuery(
                query.offer(),
                query.company(),
                query.status(),
                query.from(),
                query.to(),
                query.held(),
                query.source(),
                Optional.of(place),
                query.limit());
    }

    private record Seen(LeadCursor place, boolean sought) {}
}
