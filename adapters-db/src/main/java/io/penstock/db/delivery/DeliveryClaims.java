package io.penstock.db.delivery;

import com.google.common.collect.Lists;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.application.delivery.Postponement;
import io.penstock.db.flow.StageColumns;
import io.penstock.db.lead.JournalRows;
import io.penstock.db.lead.LeadColumns;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Padded;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims deliveries within a transaction. */
final class DeliveryClaims {

    private static final Logger log = LoggerFactory.getLogger(DeliveryClaims.class);

    private static final int COMPANIES_AT_ONCE = 64;

    private static final String EARLIEST =
            """
            (SELECT company, next_at FROM deliveries WHERE company = ? AND next_at <= ?
             ORDER BY company, next_at LIMIT 1)
            """;

    private DeliveryClaims() {}

    /**
     * A step into the index for each company, each by itself: a query over all companies together
     * may read the whole index, where one company has most of the deliveries.
     */
    static Map<CompanyId, Instant> due(Handle handle, Instant until) {
        List<Integer> companies =
                handle.createQuery("SELECT company FROM company_gates").mapTo(Integer.class).list();
        Map<CompanyId, Instant> due = new HashMap<>();
        for (List<Integer> some : Lists.partition(companies, COMPANIES_AT_ONCE)) {
            due.putAll(dueOf(handle, Padded.list(some, Function.identity()), until));
        }
        return due;
    }

    private static Map<CompanyId, Instant> dueOf(
            Handle handle, List<Integer> companies, Instant until) {
        Query query =
                handle.createQuery(
                        String.join(
                                " UNION ALL ", Collections.nCopies(companies.size(), EARLIEST)));
        int parameter = 0;
        for (Integer company : companies) {
            query.bind(parameter++, company).bind(parameter++, until.toEpochMilli());
        }
        return query.map((row, _) ->
                        Map.entry(
                                new CompanyId(row.getInt("company")),
                                Columns.moment(row, "next_at")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    static Claimed claim(
            Handle handle,
            Map<CompanyId, Integer> room,
            ClaimFronts fronts,
            Lease lease,
            Instant now) {
        List<String> candidates = new ArrayList<>();
        Map<CompanyId, Long> reached = new HashMap<>();
        new TreeMap<>(room)
                .forEach((company, atMost) -> {
                    for (Candidate one :
                            candidates(handle, company, atMost, fronts.of(company), now)) {
                        candidates.add(one.id());
                        reached.put(company, one.dueAt());
                    }
                });
        if (candidates.isEmpty() || mark(handle, candidates, lease, now) == 0) {
            return new Claimed(List.of(), reached);
        }
        return new Claimed(claimed(handle, candidates, lease), reached);
    }

    /**
     * Skipping what others have locked only keeps workers apart; some clusters lock nothing here.
     */
    private static List<Candidate> candidates(
            Handle handle, CompanyId company, int atMost, long from, Instant now) {
        return handle.createQuery(
                        """
                        SELECT id, next_at FROM deliveries
                        WHERE company = :company AND next_at >= :from AND next_at <= :now
                        ORDER BY company, next_at LIMIT :at_most FOR UPDATE SKIP LOCKED
                        """)
                .bind("company", company.value())
                .bind("from", from)
                .bind("now", now.toEpochMilli())
                .bind("at_most", atMost)
                .map((row, _) -> new Candidate(row.getString("id"), row.getLong("next_at")))
                .list();
    }

    /** The condition decides who has it: of two, the second finds it leased. */
    private static int mark(Handle handle, List<String> ids, Lease lease, Instant now) {
        return handle.createUpdate(
                        """
                        UPDATE deliveries SET owner = :owner, token = :token, next_at = :until
                        WHERE id IN (<ids>) AND next_at <= :now
                        """)
                .bind("owner", lease.owner())
                .bind("token", lease.token())
                .bind("until", lease.until().toEpochMilli())
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** A delivery has one token at a time, so its id and its token stand for the claim. */
    static int renew(Handle handle, List<DeliveryJob> jobs, Instant now, Instant until) {
        return handle.createUpdate(
                        """
                        UPDATE deliveries SET next_at = :until
                        WHERE id IN (<ids>) AND token IN (<tokens>) AND next_at > :now
                        """)
                .bindList("ids", Padded.list(jobs, job -> job.id().value()))
                .bindList("tokens", tokens(jobs))
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute();
    }

    static int giveBack(Handle handle, List<DeliveryJob> jobs, Instant dueAt) {
        return handle.createUpdate(
                        """
                        UPDATE deliveries SET next_at = :due_at, owner = NULL, token = NULL
                        WHERE id IN (<ids>) AND token IN (<tokens>) AND outcome = 'pending'
                        """)
                .bindList("ids", Padded.list(jobs, job -> job.id().value()))
                .bindList("tokens", tokens(jobs))
                .bind("due_at", dueAt.toEpochMilli())
                .execute();
    }

    /** Each with its journal, for those alone that are still claimed. */
    static int postpone(Handle handle, List<Postponement> postponements) {
        JournalRows journal = new JournalRows(handle);
        int postponed = 0;
        for (Postponement one : postponements) {
            DeliveryJob job = one.job();
            int changed =
                    handle.createUpdate(
                                    """
                                    UPDATE deliveries
                                    SET next_at = :until, owner = NULL, token = NULL,
                                        delays = delays + 1
                                    WHERE id = :id AND token = :token AND outcome = 'pending'
                                    """)
                            .bind("until", one.until().toEpochMilli())
                            .bind("id", job.id().value())
                            .bind("token", job.lease().token())
                            .execute();
            if (changed == 1) {
                journal.add(job.lead().id(), one.event());
                postponed++;
            }
        }
        journal.write();
        return postponed;
    }

    private static List<String> tokens(List<DeliveryJob> jobs) {
        return Padded.list(
                jobs.stream().map(job -> job.lease().token()).distinct().toList(),
                Function.identity());
    }

    private static List<DeliveryJob> claimed(Handle handle, List<String> ids, Lease lease) {
        Map<String, Integer> ranks = new HashMap<>();
        ids.forEach(id -> ranks.put(id, ranks.size()));
        return handle
                .createQuery(
                        """
                        SELECT %s, j.id AS delivery_id, j.company, j.decision, p.price, j.attempts,
                            j.first_attempt_at, j.delays, j.flow_revision, j.flow_stage
                        FROM deliveries j
                        JOIN leads l ON l.id = j.lead
                        LEFT JOIN decisions p ON p.lead = j.lead AND p.number = j.decision
                        %s
                        WHERE j.id IN (<ids>) AND j.token = :token
                        """
                                .formatted(LeadColumns.SELECTED, LeadColumns.DATA_JOIN))
                .bindList("ids", Padded.list(ids, Function.identity()))
                .bind("token", lease.token())
                .map((row, _) -> readable(row, lease))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(job -> ranks.getOrDefault(job.id().value(), 0)))
                .toList();
    }

    /** One lead that cannot be read stays under its lease and must not hold up the others. */
    private static Optional<DeliveryJob> readable(ResultSet row, Lease lease) throws SQLException {
        String id = row.getString("delivery_id");
        try {
            return Optional.of(job(row, lease));
        } catch (RuntimeException e) {
            log.error("The lead of delivery {} cannot be read, so it is not delivered.", id, e);
            return Optional.empty();
        }
    }

    private static DeliveryJob job(ResultSet row, Lease lease) throws SQLException {
        return new DeliveryJob(
                new DeliveryId(row.getString("delivery_id")),
                LeadColumns.read(row),
                new CompanyId(row.getInt("company")),
                row.getInt("decision"),
                row.getBigDecimal("price") != null,
                row.getInt("attempts"),
                Columns.optionalMoment(row, "first_attempt_at"),
                row.getInt("delays"),
                lease,
                StageColumns.read(row));
    }

    /**
     * What a transaction has claimed.
     *
     * @param jobs the deliveries
     * @param reached up to which moment it looked for those of each company of which it found any
     */
    record Claimed(List<DeliveryJob> jobs, Map<CompanyId, Long> reached) {}

    private record Candidate(String id, long dueAt) {}
}
