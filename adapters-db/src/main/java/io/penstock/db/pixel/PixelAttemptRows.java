package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJob;
import io.penstock.db.attempt.AttemptData;
import io.penstock.db.attempt.AttemptFigures;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.lead.LeadId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The attempts of pixels: figures in one table, what was sent and said in another. */
final class PixelAttemptRows {

    private PixelAttemptRows() {}

    /** Tells the pixel of a run from all others. */
    static String key(String run, int position) {
        return run + ":" + position;
    }

    static boolean isWritten(Handle handle, PixelJob job, int position) {
        return handle.createQuery(
                                """
                                SELECT COUNT(*) FROM pixel_attempts
                                WHERE run = :run AND position = :position AND token = :token
                                """)
                        .bind("run", job.run().id())
                        .bind("position", position)
                        .bind("token", job.lease().token())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void insert(Handle handle, PixelJob job, int position, Attempt attempt) {
        String run = job.run().id();
        String token = job.lease().token();
        new NewRows(
                        """
                        INSERT INTO pixel_attempts
                            (run, position, token, at, duration, status, outcome, error_code,
                             maybe_delivered, retry_after)
                        """)
                .add(AttemptFigures.row(attempt, run, position, token))
                .write(handle);
        new NewRows("INSERT INTO lead_data (lead, what, content)")
                .add(job.run().lead().value(), what(job, position), AttemptData.of(attempt).write())
                .write(handle);
    }

    /** The name of what lead_data keeps of an attempt. */
    private static String what(PixelJob job, int position) {
        return "pixel:%s:%d:%s"
                .formatted(job.run().occasion().key(), position, job.lease().token());
    }

    /** The attempts of a lead's pixels by {@link #key}, oldest first. */
    static Map<String, List<Attempt>> ofLead(Handle handle, LeadId lead) {
        return handle.createQuery(
                        """
                        SELECT a.*, d.content
                        FROM pixel_runs r
                        JOIN pixel_attempts a ON a.run = r.id
                        LEFT JOIN lead_data d ON d.lead = r.lead
                            AND d.what = CONCAT(
                                'pixel:', r.kind, ':', r.reference, ':', a.position, ':', a.token)
                        WHERE r.lead = :lead
                        ORDER BY a.sequence
                        """)
                .bind("lead", lead.value())
                .map((row, _) ->
                        Map.entry(
                                key(row.getString("run"), row.getInt("position")),
                                AttemptFigures.read(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
