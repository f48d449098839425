package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelJob;
import io.penstock.application.pixel.PixelOwner;
import io.penstock.application.pixel.PixelRun;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims runs of pixels within a transaction. */
final class PixelClaims {

    private static final Logger log = LoggerFactory.getLogger(PixelClaims.class);

    private PixelClaims() {}

    /**
     * What came of a claim.
     *
     * @param jobs what was claimed
     * @param maybeMore whether there may be more that is due
     */
    record Claimed(List<PixelJob> jobs, boolean maybeMore) {}

    static Claimed claim(
            Handle handle, int atMost, Set<PixelOwner> without, Lease lease, Instant now) {
        List<String> candidates = candidates(handle, atMost, without, now);
        List<PixelJob> jobs =
                candidates.isEmpty() || mark(handle, candidates, lease, now) == 0
                        ? List.of()
                        : WaitingRuns.withoutThem(handle, claimed(handle, candidates, lease), now);
        return new Claimed(jobs, candidates.size() == atMost);
    }

    /**
     * Skipping what others have locked only keeps workers apart; some clusters lock nothing here.
     */
    private static List<String> candidates(
            Handle handle, int atMost, Set<PixelOwner> without, Instant now) {
        String condition = without.isEmpty() ? "" : "AND belongs_to NOT IN (<without>)";
        Query query =
                handle.createQuery(
                                """
                                SELECT id FROM pixel_runs WHERE next_at <= :now %s
                                ORDER BY next_at LIMIT :at_most FOR UPDATE SKIP LOCKED
                                """
                                        .formatted(condition))
                        .bind("now", now.toEpochMilli())
                        .bind("at_most", atMost);
        if (!without.isEmpty()) {
            query.bindList("without", Padded.list(without, PixelNames::owner));
        }
        return query.mapTo(String.class).list();
    }

    /** The condition decides who has it: of two, the second finds it leased. */
    private static int mark(Handle handle, List<String> ids, Lease lease, Instant now) {
        return handle.createUpdate(
                        """
                        UPDATE pixel_runs SET owner = :owner, token = :token, next_at = :until
                        WHERE id IN (<ids>) AND next_at <= :now
                        """)
                .bind("owner", lease.owner())
                .bind("token", lease.token())
                .bind("until", lease.until().toEpochMilli())
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static List<PixelJob> claimed(Handle handle, List<String> ids, Lease lease) {
        Map<String, PixelJob> jobs = new HashMap<>();
        handle
                .createQuery(
                        """
                        SELECT %s FROM pixel_runs WHERE id IN (<ids>) AND token = :token
                        """
                                .formatted(PixelRunRows.SELECTED))
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("token", lease.token())
                .map((row, _) -> readable(row))
                .stream()
                .flatMap(Optional::stream)
                .forEach(run -> jobs.put(run.id(), new PixelJob(run, lease)));
        return ids.stream().filter(jobs::containsKey).map(jobs::get).toList();
    }

    /** One run that cannot be read stays under its lease and must not hold up the others. */
    private static Optional<PixelRun> readable(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            return Optional.of(PixelRunRows.read(row));
        } catch (RuntimeException e) {
            log.error("The run of pixels {} cannot be read, so it is not made.", id, e);
            return Optional.empty();
        }
    }

    static int renew(Handle handle, Collection<PixelJob> jobs, Instant now, Instant until) {
        return handle.createUpdate(
                        """
                        UPDATE pixel_runs SET next_at = :until
                        WHERE id IN (<ids>) AND token IN (<tokens>) AND next_at > :now
                        """)
                .bindList("ids", Padded.list(jobs, job -> job.run().id()))
                .bindList(
                        "tokens",
                        Padded.list(
                                jobs.stream().map(job -> job.lease().token()).distinct().toList(),
                                Function.identity()))
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute();
    }
}
