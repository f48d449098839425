package io.penstock.db.lead;

import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.application.routing.BrokenPromise;
import io.penstock.db.cap.CompanyGates;
import io.penstock.db.cap.Placements;
import io.penstock.db.storage.Database;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.Decision;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Stores each new lead in a transaction of its own. Thread-safe. */
public final class JdbiLeadIntake implements LeadIntake {

    private final Database database;

    @Inject
    public JdbiLeadIntake(Database database) {
        this.database = database;
    }

    @Override
    public IntakeOutcome take(NewLead lead) {
        return database.transactions().change(handle -> take(handle, lead));
    }

    private static IntakeOutcome take(Handle handle, NewLead lead) {
        Optional<IntakeOutcome> used =
                lead.idempotency().flatMap(key -> IdempotencyKeys.use(handle, key, lead.lead()));
        if (used.isPresent()) {
            return used.get();
        }
        Optional<LeadId> first = Duplicates.first(handle, lead);
        if (first.isPresent() && Duplicates.refuses(lead)) {
            handle.rollback();
            return new IntakeOutcome.Duplicate(first.get());
        }
        Optional<CompanyCap> reached = reachedCap(handle, lead);
        if (reached.isPresent()) {
            handle.rollback();
            return new IntakeOutcome.PromiseBroken(new BrokenPromise.CapReached(reached.get()));
        }
        LeadRows.insert(handle, List.of(lead));
        Duplicates.insert(handle, lead, first);
        return new IntakeOutcome.Stored(first);
    }

    private static Optional<CompanyCap> reachedCap(Handle handle, NewLead lead) {
        CompanyGates.lock(
                handle,
                lead.assignment().promises().caps().stream()
                        .map(CompanyCap::company)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Decision decision = lead.decision();
        return lead.assignment().promises().caps().stream()
                .filter(cap ->
                        !cap.cap()
                                .hasRoom(
                                        Placements.count(
                                                handle, cap, decision.at(), decision.zone())))
                .findFirst();
    }

    @Override
    public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
        return database.transactions().read(handle -> IdempotencyKeys.find(handle, key));
    }

    @Override
    public int forgetKeys(Instant usedBefore, int atMost) {
        return database.transactions()
                .change(handle -> IdempotencyKeys.forget(handle, usedBefore, atMost));
    }
}
