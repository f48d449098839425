package io.penstock.db.delivery;

import com.google.common.collect.Lists;
import io.penstock.db.company.LockedCompanies;
import io.penstock.db.flow.StageColumns;
import io.penstock.db.storage.ChangedRows;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.flow.StageRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Makes batches of deliveries within a transaction. */
final class BatchGathering {

    private static final int COMPANIES_AT_ONCE = 64;

    /** Reads no more of a company's part of the index than a batch may have. */
    private static final String WAITING =
            """
            (SELECT MIN(company) AS company, COUNT(*) AS waiting, MIN(next_at) AS oldest
             FROM (SELECT company, next_at, flow_revision, flow_stage FROM deliveries
                   WHERE company = ? AND next_at <= ?
                   ORDER BY company, next_at LIMIT ?) due
             GROUP BY flow_revision, flow_stage)
            """;

    private BatchGathering() {}

    static Set<CompanyId> ready(Handle handle, Map<CompanyId, BatchPlan> plans, Instant now) {
        Set<CompanyId> ready = new HashSet<>();
        for (List<CompanyId> some :
                Lists.partition(List.copyOf(plans.keySet()), COMPANIES_AT_ONCE)) {
            for (Waiting waiting : waiting(handle, some, plans, now)) {
                BatchPlan plan = plans.get(waiting.company());
                if (plan != null && isEnough(waiting.count(), waiting.oldest(), plan, now)) {
                    ready.add(waiting.company());
                }
            }
        }
        return ready;
    }

    private static List<Waiting> waiting(
            Handle handle,
            List<CompanyId> companies,
            Map<CompanyId, BatchPlan> plans,
            Instant now) {
        Query query =
                handle.createQuery(
                        String.join(" UNION ALL ", Collections.nCopies(companies.size(), WAITING)));
        int parameter = 0;
        for (CompanyId company : companies) {
            BatchPlan plan = plans.get(company);
            query.bind(parameter++, company.value())
                    .bind(parameter++, now.toEpochMilli())
                    .bind(parameter++, plan == null ? 1 : plan.maximumSize());
        }
        return query.map((row, _) ->
                        new Waiting(
                                new CompanyId(row.getInt("company")),
                                row.getInt("waiting"),
                                row.getLong("oldest")))
                .list();
    }

    private static boolean isEnough(int count, long oldest, BatchPlan plan, Instant now) {
        return count >= plan.maximumSize()
                || oldest <= now.minus(plan.maximumWait()).toEpochMilli();
    }

    /**
     * The company's lock lets one transaction at a time look whether there is enough; whatever it
     * found, the condition of the update decides which deliveries the batch gets.
     */
    static int gather(Handle handle, CompanyId company, BatchPlan plan, BatchId id, Instant now) {
        LockedCompanies.lock(handle, new TreeSet<>(Set.of(company)));
        List<Candidate> candidates =
                enough(candidates(handle, company, plan.maximumSize(), now), plan, now);
        if (candidates.isEmpty()) {
            return 0;
        }
        int assigned = assign(handle, id, candidates, now);
        if (assigned > 0) {
            BatchRows.insert(
                    handle,
                    company,
                    plan.format(),
                    id,
                    assigned,
                    candidates.getFirst().stage(),
                    now);
        }
        return assigned;
    }

    /** Of those that go by the same stage of a flow, or by none, what is enough for a batch. */
    private static List<Candidate> enough(List<Candidate> candidates, BatchPlan plan, Instant now) {
        Map<Optional<StageRef>, List<Candidate>> alike = new LinkedHashMap<>();
        candidates.forEach(
                one -> alike.computeIfAbsent(one.stage(), _ -> new ArrayList<>()).add(one));
        return alike.values().stream()
                .filter(some -> isEnough(some.size(), some.getFirst().dueAt(), plan, now))
                .findFirst()
                .orElse(List.of());
    }

    private static List<Candidate> candidates(
            Handle handle, CompanyId company, int atMost, Instant now) {
        List<Candidate> candidates =
                new ArrayList<>(
                        handle.createQuery(
                                        """
                                        SELECT id, next_at, flow_revision, flow_stage FROM deliveries
                                        WHERE company = :company AND next_at <= :now
                                        ORDER BY company, next_at LIMIT :at_most
                                        FOR UPDATE SKIP LOCKED
                                        """)
                                .bind("company", company.value())
                                .bind("now", now.toEpochMilli())
                                .bind("at_most", atMost)
                                .map((row, _) ->
                                        new Candidate(
                                                row.getString("id"),
                                                row.getLong("next_at"),
                                                StageColumns.read(row)))
                                .list());
        candidates.sort(Comparator.comparingLong(Candidate::dueAt).thenComparing(Candidate::id));
        return candidates;
    }

    private static int assign(Handle handle, BatchId id, List<Candidate> candidates, Instant now) {
        ChangedRows changes =
                new ChangedRows(
                        """
                        UPDATE deliveries
                        SET batch = ?, place = ?, next_at = NULL, owner = NULL, token = NULL
                        WHERE id = ? AND next_at <= ?
                        """);
        for (int place = 0; place < candidates.size(); place++) {
            changes.add(id.value(), place, candidates.get(place).id(), now.toEpochMilli());
        }
        changes.write(handle);
        return GatheredRows.insert(handle, id, candidates.stream().map(Candidate::id).toList());
    }

    private record Waiting(CompanyId company, int count, long oldest) {}

    private record Candidate(String id, long dueAt, Optional<StageRef> stage) {}
}
