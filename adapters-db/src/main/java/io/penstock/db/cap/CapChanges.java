package io.penstock.db.cap;

import io.penstock.db.storage.NewRows;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Collects what changes in the counts of companies and adds it to them. The companies are locked
 * for as long. Not thread-safe.
 */
public final class CapChanges {

    private static final String INSERT =
            "INSERT INTO closed_counts (company, grain, bucket, " + forEach("%1$s") + ")";

    private static final String ADD =
            "ON DUPLICATE KEY UPDATE " + forEach("%1$s = %1$s + VALUES(%1$s)");

    private final NavigableMap<Bucket, Map<LeadStatus, Long>> changes = new TreeMap<>();

    /** Counts a lead that a company got at a moment, and which has this status. */
    public void count(CompanyId company, Instant assignedAt, LeadStatus status) {
        count(company, assignedAt, status, 1);
    }

    /** Counts leads that a company got in the minute of a moment. */
    void count(CompanyId company, Instant assignedAt, LeadStatus status, long leads) {
        add(company, assignedAt, status, leads);
    }

    /** Counts a lead no longer. */
    public void uncount(CompanyId company, Instant assignedAt, LeadStatus status) {
        add(company, assignedAt, status, -1);
    }

    private void add(CompanyId company, Instant assignedAt, LeadStatus status, long change) {
        for (Grain grain : Grain.values()) {
            long bucket = grain.bucket(assignedAt.toEpochMilli());
            changes.computeIfAbsent(
                            new Bucket(company, grain, bucket),
                            _ -> new EnumMap<>(LeadStatus.class))
                    .merge(status, change, Long::sum);
        }
    }

    /** The companies whose counts change. */
    public Set<CompanyId> companies() {
        return changes.keySet().stream().map(Bucket::company).collect(Collectors.toSet());
    }

    public void write(Handle handle) {
        NewRows rows = new NewRows(INSERT, ADD);
        changes.forEach((bucket, byStatus) -> rows.add(row(bucket, byStatus)));
        rows.write(handle);
        changes.clear();
    }

    private static Object[] row(Bucket bucket, Map<LeadStatus, Long> byStatus) {
        return Stream.concat(
                        Stream.of(
                                bucket.company().value(), bucket.grain().stored(), bucket.number()),
                        Stream.of(LeadStatus.values())
                                .map(status -> byStatus.getOrDefault(status, 0L)))
                .toArray();
    }

    /** A list with an item for each status, whose column has its name. */
    private static String forEach(String item) {
        return Stream.of(LeadStatus.values())
                .map(status -> item.formatted(StatusNames.STATUSES.of(status)))
                .collect(Collectors.joining(", "));
    }

    private record Bucket(CompanyId company, Grain grain, long number)
            implements Comparable<Bucket> {

        @Override
        public int compareTo(Bucket other) {
            int companies = company.compareTo(other.company);
            int grains = companies != 0 ? companies : grain.compareTo(other.grain);
            return grains != 0 ? grains : Long.compare(number, other.number);
        }
    }
}
