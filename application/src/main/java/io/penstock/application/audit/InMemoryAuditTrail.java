package io.penstock.application.audit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The audit trail kept in memory, which ends with the program. Thread-safe. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Inject
    public InMemoryAuditTrail() {}

    @Override
    public synchronized void add(AuditNote note) {
        entries.add(new AuditEntry(entries.size() + 1L, note));
    }

    @Override
    public synchronized List<AuditEntry> find(AuditQuery query, long before, int atMost) {
        return entries.reversed().stream()
                .filter(entry -> entry.sequence() < before)
                .filter(entry -> query.matches(entry.note()))
                .limit(atMost)
                .toList();
    }
}
