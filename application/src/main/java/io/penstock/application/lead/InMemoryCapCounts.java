package io.penstock.application.lead;

import io.penstock.domain.cap.CapType;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Arrays;
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

    private void change(CompanyId company, Instant assignedAt, LeadStatus status, int by) {
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

    /**
     * The leads of one minute, in all and by millisecond. The moments stand in ascending order in
     * one array, as nearly every one is added at the end.
     */
    private static final class Minute {
        private static final int FIRST_CAPACITY = 16;

        private final Counts all = new Counts();
        private long[] moments = new long[FIRST_CAPACITY];
        private Counts[] counts = new Counts[FIRST_CAPACITY];
        private int size;

        void change(long moment, LeadStatus status, int by) {
            all.change(status, by);
            at(moment).change(status, by);
        }

        private Counts at(long moment) {
            int place =
                    size == 0 || moments[size - 1] < moment
                            ? -size - 1
                            : Arrays.binarySearch(moments, 0, size, moment);
            if (place < 0) {
                place = -place - 1;
                insert(place, moment);
            }
            return counts[place];
        }

        private void insert(int place, long moment) {
            if (size == moments.length) {
                moments = Arrays.copyOf(moments, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            System.arraycopy(moments, place, moments, place + 1, size - place);
            System.arraycopy(counts, place, counts, place + 1, size - place);
            moments[place] = moment;
            counts[place] = new Counts();
            size++;
        }

        long count(CapType type) {
            return all.count(type);
        }

        long count(long first, CapType type) {
            int found = Arrays.binarySearch(moments, 0, size, first);
            long count = 0;
            for (int place = found < 0 ? -found - 1 : found; place < size; place++) {
                count += counts[place].count(type);
            }
            return count;
        }
    }

    /** Leads by their status. */
    private static final class Counts {
        private static final LeadStatus[] STATUSES = LeadStatus.values();

        private final int[] byStatus = new int[STATUSES.length];

        void change(LeadStatus status, int by) {
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
