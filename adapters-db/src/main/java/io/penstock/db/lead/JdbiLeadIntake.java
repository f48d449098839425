package io.penstock.db.lead;

import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores each new lead in a transaction of its own, on the caller's thread. Thread-safe. */
public final class JdbiLeadIntake implements LeadIntake {

    private final Database database;
    private final IntakeMemory memory = IntakeMemory.ofMany();

    @Inject
    public JdbiLeadIntake(Database database) {
        this.database = database;
    }

    @Override
    public IntakeOutcome take(NewLead lead) {
        EncodedLead encoded = new EncodedLead(lead);
        return database.transactions()
                .change(handle ->
                        Intake.take(handle, List.of(encoded), memory).values().iterator().next());
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
