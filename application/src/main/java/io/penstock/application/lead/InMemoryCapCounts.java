package io.penstock.application.lead;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many leads companies have, by the moment of the assignment and the status now, kept in
 * memory: counting takes a step for each minute in which leads were assigned, however many those
 * were. Not thread-safe.
 */
final class InMemoryCapCounts {
    private static final long MILLIS_A_MINUTE = 60_000;
    private static final NavigableMap<Long, Minute> NONE = new TreeMap<>();

    private final Map<CompanyId, NavigableMap<Long, Minute>> companies = new HashMap<>();

    void add(CompanyId company, Instant assignedAt, LeadStatus status) {
        change(company, assignedAt, status, 1);
    }

    void remove(CompanyId company, Instant assignedAt, LeadStatus status) {
        change(company, assignedAt, status, -1);
    }

    private void change(CompanyId company, Instant assignedAt, LeadStatus status, long by) {
        long moment = assignedAt.toEpochMilli();
        companies
                .computeIfAbsent(company, _ -> new TreeMap<>())
                .computeIfAbsent(minute(moment), _ -> new Minute())
                .change(moment, status, by);
    }

    /** How many leads a company has that were assigned at a moment or later. */
    long count(CompanyId company, Instant from, CapType type) {
        long first = from.toEpochMilli();
        NavigableMap<Long, Minute> minutes =
                companies.getOrDefault(company, NONE).tailMap(minute(first), true);
        long count = 0;
        for (Map.Entry<Long, Minute> each : minutes.entrySet()) {
            count +=
                    each.getKey() * MILLIS_A_MINUTE < first
                            ? each.getValue().count(first, type)
                            : each.getValue().count(type);
        }
        return count;
    }

    private static long minute(long moment) {
        return Math.floorDiv(moment, MILLIS_A_MINUTE);
    }

    /** The leads of one minute, in all and by millisecond. */
    private static final class Minute {
        private final Counts all = new Counts();
        private final NavigableMap<Long, Counts> moments = new TreeMap<>();

        void change(long moment, LeadStatus status, long by) {
            all.change(status, by);
            moments.computeIfAbsent(moment, _ -> new Counts()).change(status, by);
        }

        long count(CapType type) {
            return all.count(type);
        }

        long count(long first, CapType type) {
            return moments.tailMap(first, true).values().stream()
                    .mapToLong(counts -> counts.count(type))
                    .sum();
        }
    }

    /** Leads by their status. */
    private static final class Counts {
        private static final LeadStatus[] STATUSES = LeadStatus.values();

        private final long[] byStatus = new long[STATUSES.length];

        void change(LeadStatus status, long by) {
            byStatus[status.ordinal()] += by;
        }

        long count(CapType type) {
            long count = 0;
            for (LeadStatus status : STATUSES) {
                if (type.counts(status)) {
                    count += byStatus[status.ordinal()];
                }
            }
            return count;
        }
    }
}
