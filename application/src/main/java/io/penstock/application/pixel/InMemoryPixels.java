package io.penstock.application.pixel;

import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.Lease;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs of pixels kept in memory. Thread-safe; they end with the program. */
public final class InMemoryPixels implements PixelQueue, PixelJournal {

    private final InMemoryLock lock;
    private final Map<LeadId, Map<String, Kept>> byLead = new LinkedHashMap<>();

    /** What is still to be made, by its id. */
    private final Map<String, Kept> pending = new TreeMap<>();

    @Inject
    public InMemoryPixels(InMemoryLock lock) {
        this.lock = lock;
    }

    /** Adds a run, unless the lead had one for this occasion; to be called under the lock. */
    public void add(PixelRun run) {
        Map<String, Kept> ofLead = byLead.computeIfAbsent(run.lead(), _ -> new LinkedHashMap<>());
        Kept kept = new Kept(run);
        if (ofLead.putIfAbsent(run.id(), kept) == null) {
            pending.put(run.id(), kept);
        }
    }

    @Override
    public List<PixelJob> claim(int atMost, Set<PixelOwner> without, Lease lease, Instant now) {
        return lock.atomically(() ->
                pending.values().stream()
                        .filter(kept -> !kept.nextAt.isAfter(now))
                        .filter(kept -> !without.contains(kept.run.owner()))
                        .filter(kept -> !isWaiting(kept.run))
                        .sorted(
                                Comparator.comparing((Kept kept) -> kept.nextAt)
                                        .thenComparing(kept -> kept.run.id()))
                        .limit(atMost)
                        .toList()
                        .stream()
                        .map(kept -> kept.claim(lease))
                        .toList());
    }

    private boolean isWaiting(PixelRun run) {
        return byLead.getOrDefault(run.lead(), Map.of()).values().stream()
                .filter(kept -> pending.containsKey(kept.run.id()))
                .anyMatch(kept -> run.waitsFor(kept.run));
    }

    @Override
    public int renew(Collection<PixelJob> jobs, Instant now, Instant until) {
        return lock.atomically(() -> {
            List<Kept> held =
                    jobs.stream()
                            .map(this::kept)
                            .flatMap(Optional::stream)
                            .filter(kept -> kept.nextAt.isAfter(now))
                            .toList();
            held.forEach(kept -> kept.nextAt = until);
            return held.size();
        });
    }

    /** The run of a job, where the claim still stands. */
    private Optional<Kept> kept(PixelJob job) {
        return Optional.ofNullable(pending.get(job.run().id()))
                .filter(kept -> kept.isUnder(job.lease()));
    }

    @Override
    public Written write(PixelJob job, int position, PixelStep step) {
        return lock.atomically(() -> {
            Kept kept = byLead.getOrDefault(job.run().lead(), Map.of()).get(job.run().id());
            if (kept == null) {
                throw new IllegalStateException("There is no run " + job.run().id() + ".");
            }
            return kept.write(job.lease(), position, step);
        });
    }

    @Override
    public void release(PixelJob job) {
        lock.change(() ->
                kept(job)
                        .ifPresent(kept -> {
                            kept.token = null;
                            Optional<Instant> next = kept.run.nextAt();
                            next.ifPresentOrElse(
                                    at -> kept.nextAt = at, () -> pending.remove(kept.run.id()));
                        }));
    }

    @Override
    public List<PixelRecord> of(LeadId lead) {
        return lock.atomically(() ->
                byLead.getOrDefault(lead, Map.of()).values().stream()
                        .sorted(
                                Comparator.comparing((Kept kept) -> kept.run.occasion().at())
                                        .thenComparing(kept -> kept.run.id()))
                        .flatMap(kept -> kept.records().stream())
                        .toList());
    }

    /** A run with its claim and attempts. */
    private static final class Kept {
        private final Map<String, Attempt> attempts = new LinkedHashMap<>();
        private final Map<String, PixelStep> steps = new LinkedHashMap<>();
        private PixelRun run;
        private Instant nextAt;
        private @Nullable String token;

        private Kept(PixelRun run) {
            this.run = run;
            this.nextAt = run.nextAt().orElseThrow();
        }

        private boolean isUnder(Lease lease) {
            return lease.token().equals(token);
        }

        private PixelJob claim(Lease lease) {
            token = lease.token();
            nextAt = lease.until();
            return new PixelJob(run, lease);
        }

        private Written write(Lease lease, int position, PixelStep step) {
            String name = position + ":" + lease.token();
            if (steps.putIfAbsent(name, step) != null) {
                return Written.BEFORE;
            }
            if (step instanceof PixelStep.Attempted(Attempt attempt, _)) {
                attempts.put(name, attempt);
            }
            boolean counts = isUnder(lease) || step.isSuccess();
            if (counts && run.isPending(position)) {
                run = run.after(position, step);
            }
            return isUnder(lease) ? Written.NOW : Written.LEASE_LOST;
        }

        private List<PixelRecord> records() {
            List<PixelRecord> records = new ArrayList<>();
            for (int position = 0; position < run.firings().size(); position++) {
                String prefix = position + ":";
                List<Attempt> made =
                        attempts.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(prefix))
                                .map(Map.Entry::getValue)
                                .toList();
                records.add(new PixelRecord(run.occasion(), run.firings().get(position), made));
            }
            return records;
        }
    }
}
