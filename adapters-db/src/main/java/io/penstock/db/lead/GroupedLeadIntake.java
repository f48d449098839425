package io.penstock.db.lead;

import io.penstock.application.lead.IdempotencyKey;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadIntake;
import io.penstock.application.lead.NewLead;
import io.penstock.db.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Stores new leads that come at the same time in one transaction: what came while the last one was
 * written is the next one. A lead that comes alone is stored at once. Thread-safe.
 */
public final class GroupedLeadIntake implements LeadIntake, AutoCloseable {

    /** How long a lead waits for its turn, about. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a transaction may take that has begun when the program is stopped. */
    private static final Duration LAST_TRANSACTION = Duration.ofSeconds(20);

    private final JdbiLeadIntake single;
    private final IntakeQueue queue;
    private final List<Thread> writers;

    private GroupedLeadIntake(JdbiLeadIntake single, IntakeQueue queue, List<Thread> writers) {
        this.single = single;
        this.queue = queue;
        this.writers = writers;
    }

    /** Starts the writers. */
    public static GroupedLeadIntake start(Database database, IntakeSettings settings) {
        IntakeMemory memory = IntakeMemory.ofOneByOne();
        return start(database, settings, (handle, leads) -> Intake.take(handle, leads, memory));
    }

    static GroupedLeadIntake start(
            Database database,
            IntakeSettings settings,
            BiFunction<Handle, List<EncodedLead>, Map<EncodedLead, IntakeOutcome>> work) {
        IntakeQueue queue = new IntakeQueue(settings.queue(), settings.group());
        IntakeTurn turn = new IntakeTurn();
        List<Thread> writers =
                IntStream.rangeClosed(1, settings.writers())
                        .mapToObj(number ->
                                Thread.ofPlatform()
                                        .name("intake-" + number)
                                        .daemon()
                                        .start(
                                                new IntakeWriter(
                                                        database.transactions(),
                                                        queue,
                                                        turn,
                                                        work)))
                        .toList();
        Thread.ofPlatform().name("late-leads").daemon().start(new LateLeads(queue, PATIENCE));
        return new GroupedLeadIntake(new JdbiLeadIntake(database), queue, writers);
    }

    @Override
    public IntakeOutcome take(NewLead lead) {
        WaitingLead waiting = new WaitingLead(new EncodedLead(lead));
        queue.add(waiting);
        return waiting.await();
    }

    @Override
    public Optional<IntakeOutcome.KeyUsed> use(IdempotencyKey key) {
        return single.use(key);
    }

    @Override
    public int forgetKeys(Instant usedBefore, int atMost) {
        return single.forgetKeys(usedBefore, atMost);
    }

    /**
     * Takes no more leads and stores those that wait; the ones that cannot be stored in time are
     * told so.
     */
    @Override
    public void close() {
        queue.close();
        long latest = System.nanoTime() + LAST_TRANSACTION.toNanos();
        try {
            for (Thread writer : writers) {
                writer.join(Duration.ofNanos(Math.max(1, latest - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.abandon();
    }
}
