package io.penstock.db.lead;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Leads that are sure to come at the same time, for one thread plays callers and writer. */
final class LeadGroup {

    private static final int LARGE = 2_000;

    private LeadGroup() {}

    /** What came of each: an {@link IntakeOutcome}, or what was thrown. */
    static List<Object> store(Database database, List<NewLead> leads) {
        return store(database, leads, LeadGroup::take);
    }

    static Map<EncodedLead, IntakeOutcome> take(Handle handle, List<EncodedLead> leads) {
        return Intake.take(handle, leads, IntakeMemory.ofOneByOne());
    }

    static List<Object> store(
            Database database,
            List<NewLead> leads,
            BiFunction<Handle, List<EncodedLead>, Map<EncodedLead, IntakeOutcome>> work) {
        IntakeQueue queue = new IntakeQueue(LARGE, LARGE);
        List<WaitingLead> waiting =
                leads.stream().map(lead -> new WaitingLead(new EncodedLead(lead))).toList();
        waiting.forEach(queue::add);
        queue.close();
        new IntakeWriter(database.transactions(), queue, new IntakeTurn(), work).run();
        List<Object> answers = new ArrayList<>();
        waiting.forEach(lead -> answers.add(answer(lead)));
        return answers;
    }

    private static Object answer(WaitingLead lead) {
        try {
            return lead.await();
        } catch (RuntimeException e) {
            return e;
        }
    }
}
