package io.penstock.application.flow;

import io.penstock.application.storage.InMemoryLock;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.lead.LeadId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of flows kept in memory. Thread-safe; they end with the program. */
public final class InMemoryFlowRuns implements FlowRuns {

    private final InMemoryLock lock;
    private final Map<LeadId, FlowRun> runs = new HashMap<>();
    private final Map<String, Map<Choosing, FlowChoice>> choices = new HashMap<>();

    private record Choosing(LeadId lead, int decision) {}

    @Inject
    public InMemoryFlowRuns(InMemoryLock lock) {
        this.lock = lock;
    }

    /**
     * Keeps a run in place of an earlier one of its lead, and what was chosen; to be called under
     * the lock.
     */
    public void put(FlowRun run, List<FlowChoice> chosen) {
        runs.put(run.lead(), run);
        chosen.forEach(this::add);
    }

    /** The first choice for a lead is the one that counts. */
    private void add(FlowChoice choice) {
        choices.computeIfAbsent(choice.place(), _ -> new LinkedHashMap<>())
                .putIfAbsent(new Choosing(choice.lead(), choice.decision()), choice);
    }

    /** What a place has chosen, in order; to be called under the lock. */
    public List<FlowChoice> choices(String place) {
        return List.copyOf(choices.getOrDefault(place, Map.of()).values());
    }

    /** Has the run of a lead looked at, unless it has ended; to be called under the lock. */
    public void wake(LeadId lead, Instant at) {
        runs.computeIfPresent(
                lead, (_, run) -> run.ended().isPresent() ? run : run.waking(Optional.of(at)));
    }

    /** Whether a lead goes on in a flow; to be called under the lock. */
    public boolean isGoing(LeadId lead) {
        FlowRun run = runs.get(lead);
        return run != null && run.ended().isEmpty();
    }

    /** Ends the run of a lead, if it goes on; to be called under the lock. */
    public void cancel(LeadId lead) {
        runs.computeIfPresent(
                lead,
                (_, run) -> run.ended().isPresent() ? run : run.ending(FlowOutcome.CANCELLED));
    }

    @Override
    public Optional<FlowRun> find(LeadId lead) {
        return lock.atomically(() -> Optional.ofNullable(runs.get(lead)));
    }

    @Override
    public List<LeadId> claim(Instant now, Instant until, int atMost) {
        return lock.atomically(() -> {
            List<LeadId> due =
                    runs.values().stream()
                            .filter(run -> run.wakeAt().filter(at -> !at.isAfter(now)).isPresent())
                            .sorted(
                                    Comparator.comparing(
                                                    (FlowRun run) -> run.wakeAt().orElseThrow())
                                            .thenComparing(FlowRun::lead))
                            .limit(atMost)
                            .map(FlowRun::lead)
                            .toList();
            due.forEach(lead ->
                    runs.computeIfPresent(lead, (_, run) -> run.waking(Optional.of(until))));
            return due;
        });
    }
}
