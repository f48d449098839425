package io.penstock.db.lead;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.Database;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A program that takes leads one after the other and remembers how it left their companies. */
final class RememberingProgram {

    private final Database database;
    private final IntakeMemory memory = IntakeMemory.ofOneByOne();

    RememberingProgram(Database database) {
        this.database = database;
    }

    IntakeOutcome take(NewLead lead) {
        return database.transactions().change(handle -> take(handle, lead));
    }

    /** Takes a lead in a transaction that is not committed yet. */
    IntakeOutcome take(Handle handle, NewLead lead) {
        return take(handle, List.of(lead)).getFirst();
    }

    /** Takes leads together in a transaction that is not committed yet. */
    List<IntakeOutcome> take(Handle handle, List<NewLead> leads) {
        List<EncodedLead> encoded = leads.stream().map(EncodedLead::new).toList();
        Map<EncodedLead, IntakeOutcome> outcomes = Intake.take(handle, encoded, memory);
        return encoded.stream().map(lead -> requireNonNull(outcomes.get(lead))).toList();
    }

    /** Takes a lead in a transaction that fails. */
    void takeInVain(NewLead lead) {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        database.transactions()
                                .change(handle -> {
                                    take(handle, lead);
                                    throw new IllegalStateException("rolled back");
                                }));
    }
}
