package io.penstock.application.lead;

import io.penstock.application.routing.BrokenPromise;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.hold.Held;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.status.LeadStatus;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads kept in memory, which end with the program. Thread-safe: one lock makes every change whole,
 * and {@link #atomically} lets what hangs on leads change under the same lock.
 */
public final class InMemoryLeads implements LeadIntake, Leads, CapUsage {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<LeadId, StoredLead> leads = new HashMap<>();
    private final Map<LeadId, List<LeadEvent>> history = new HashMap<>();
    private final Map<KeyName, IntakeOutcome.KeyUsed> keys = new HashMap<>();
    private final InMemoryPlacements placements = new InMemoryPlacements();
    private final InMemoryMarks marks = new InMemoryMarks();
    private final List<Consumer<NewLead>> listeners = new ArrayList<>();

    @Inject
    public InMemoryLeads() {}

    /** Has every lead that is taken from now on told under the lock that stores it. */
    public void onTaken(Consumer<NewLead> listener) {
        change(() -> listeners.add(listener));
    }

    /** Does something while no lead changes. */
    public <T extends @Nullable Object> T atomically(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public IntakeOutcome take(NewLead lead) {
        return atomically(() -> refusal(lead).orElseGet(() -> store(lead)));
    }

    private Optional<IntakeOutcome> refusal(NewLead lead) {
        Optional<IntakeOutcome> used = lead.idempotency().map(KeyName::of).map(keys::get);
        return used.or(() -> refusedDuplicate(lead)).or(() -> brokenPromise(lead));
    }

    private Optional<IntakeOutcome> refusedDuplicate(NewLead lead) {
        return lead.duplicates()
                .filter(check -> check.then() == DuplicateRule.Then.REFUSE)
                .flatMap(_ -> marks.firstOf(lead, this::stored))
                .map(IntakeOutcome.Duplicate::new);
    }

    private Optional<IntakeOutcome> brokenPromise(NewLead lead) {
        return lead.assignment().promises().caps().stream()
                .filter(cap -> !cap.cap().hasRoom(countFor(lead, cap)))
                .findFirst()
                .map(BrokenPromise.CapReached::new)
                .map(IntakeOutcome.PromiseBroken::new);
    }

    private long countFor(NewLead lead, CompanyCap cap) {
        return used(cap, lead.decision().at(), lead.decision().zone());
    }

    private IntakeOutcome store(NewLead lead) {
        LeadId id = lead.lead().id();
        Optional<LeadId> duplicateOf = marks.firstOf(lead, this::stored);
        if (leads.putIfAbsent(id, StoredLead.of(lead, duplicateOf)) != null) {
            throw new IllegalStateException("There is a lead " + id + " already.");
        }
        lead.idempotency()
                .ifPresent(key ->
                        keys.put(
                                KeyName.of(key), new IntakeOutcome.KeyUsed(id, key.fingerprint())));
        marks.add(lead);
        Instant at = lead.decision().at().truncatedTo(ChronoUnit.MILLIS);
        lead.decision().company().ifPresent(company -> placements.assign(id, company, at));
        add(id, Journal.taken(lead));
        listeners.forEach(listener -> listener.accept(lead));
        return new IntakeOutcome.Stored(duplicateOf);
    }

    @Override
    public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
        return atomically(() -> Optional.ofNullable(keys.get(KeyName.of(key))));
    }

    @Override
    public int forgetKeys(Instant usedBefore, int atMost) {
        return atomically(() -> {
            List<KeyName> old =
                    keys.entrySet().stream()
                            .filter(key -> isReceivedBefore(key.getValue().first(), usedBefore))
                            .map(Map.Entry::getKey)
                            .limit(atMost)
                            .toList();
            old.forEach(keys::remove);
            return old.size();
        });
    }

    private boolean isReceivedBefore(LeadId id, Instant moment) {
        return stored(id).lead().receivedAt().isBefore(moment);
    }

    @Override
    public Optional<StoredLead> find(LeadId id) {
        return atomically(() -> Optional.ofNullable(leads.get(id)));
    }

    @Override
    public LeadPage search(LeadQuery query) {
        return atomically(() ->
                LeadPage.of(
                        leads.values().stream()
                                .filter(query::matches)
                                .sorted(Comparator.comparing(LeadCursor::of))
                                .limit(query.limit() + 1L)
                                .toList(),
                        query.limit()));
    }

    @Override
    public List<LeadDecision> decisions(LeadId id) {
        return find(id).map(lead ->
                        List.of(new LeadDecision(lead.decision(), lead.lead().attributes())))
                .orElse(List.of());
    }

    @Override
    public List<LeadEvent> history(LeadId id) {
        return atomically(() -> List.copyOf(history.getOrDefault(id, List.of())));
    }

    @Override
    public long used(CompanyCap cap, Instant now, ZoneId zone) {
        Instant from = cap.cap().period().firstCounted(now, zone);
        return atomically(() ->
                placements.count(cap.company(), from, cap.cap().type(), id -> stored(id).status()));
    }

    /** Adds an entry to a lead's journal. */
    public void add(LeadId id, LeadEvent event) {
        change(() -> history.computeIfAbsent(id, _ -> new ArrayList<>()).add(event));
    }

    /** Gives a lead another status. */
    public void changeStatus(LeadId id, LeadStatus status) {
        change(() ->
                leads.computeIfPresent(
                        id,
                        (_, lead) ->
                                new StoredLead(
                                        lead.lead(),
                                        lead.version() + 1,
                                        status,
                                        lead.reason(),
                                        lead.company(),
                                        lead.held(),
                                        lead.decision(),
                                        lead.duplicateOf(),
                                        lead.source())));
    }

    /**
     * Takes a lead from a company into the hold queue, and frees the company's caps.
     *
     * @return false when the company does not have the lead, and nothing was changed
     */
    public boolean hold(LeadId id, CompanyId from, Held held) {
        return atomically(() -> {
            StoredLead lead = stored(id);
            if (!lead.company().equals(Optional.of(from))) {
                return false;
            }
            leads.put(
                    id,
                    new StoredLead(
                            lead.lead(),
                            lead.version() + 1,
                            lead.status(),
                            lead.reason(),
                            Optional.empty(),
                            Optional.of(held),
                            lead.decision(),
                            lead.duplicateOf(),
                            lead.source()));
            placements.release(id, from);
            add(id, Journal.held(held));
            return true;
        });
    }

    private StoredLead stored(LeadId id) {
        StoredLead lead = leads.get(id);
        if (lead == null) {
            throw new IllegalStateException("There is no lead " + id + ".");
        }
        return lead;
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private record KeyName(String scope, String key) {
        static KeyName of(IdempotencyKey key) {
            return new KeyName(key.scope(), key.key());
        }
    }
}
