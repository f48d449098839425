package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJournal;
import io.penstock.application.pixel.PixelRecord;
import io.penstock.application.pixel.PixelRun;
import io.penstock.db.storage.Database;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Shows the pixels in the database. Thread-safe. */
public final class JdbiPixelJournal implements PixelJournal {

    private final Database database;

    @Inject
    public JdbiPixelJournal(Database database) {
        this.database = database;
    }

    @Override
    public List<PixelRecord> of(LeadId lead) {
        return database.transactions().read(handle -> of(handle, lead));
    }

    /** Attempts last, so that no pixel is shown as ended without the attempt that ended it. */
    private static List<PixelRecord> of(Handle handle, LeadId lead) {
        List<PixelRun> runs =
                handle.createQuery(
                                """
                                SELECT %s FROM pixel_runs WHERE lead = :lead ORDER BY at, id
                                """
                                        .formatted(PixelRunRows.SELECTED))
                        .bind("lead", lead.value())
                        .map((row, _) -> PixelRunRows.read(row))
                        .list();
        return runs.isEmpty() ? List.of() : records(runs, PixelAttemptRows.ofLead(handle, lead));
    }

    private static List<PixelRecord> records(
            List<PixelRun> runs, Map<String, List<Attempt>> attempts) {
        List<PixelRecord> records = new ArrayList<>();
        for (PixelRun run : runs) {
            for (int position = 0; position < run.firings().size(); position++) {
                String key = PixelAttemptRows.key(run.id(), position);
                records.add(
                        new PixelRecord(
                                run.occasion(),
                                run.firings().get(position),
                                attempts.getOrDefault(key, List.of())));
            }
        }
        return records;
    }
}
