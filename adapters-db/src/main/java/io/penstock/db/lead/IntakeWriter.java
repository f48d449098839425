package io.penstock.db.lead;

import static java.util.Objects.requireNonNull;

import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.storage.Transactions;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what waits in a queue, a group in a transaction, until the queue is closed. Each writer
 * has a thread of its own, which nobody interrupts.
 */
final class IntakeWriter implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(IntakeWriter.class);

    private final Transactions transactions;
    private final IntakeQueue queue;
    private final IntakeTurn turn;
    private final BiFunction<Handle, List<EncodedLead>, Map<EncodedLead, IntakeOutcome>> work;
    private @Nullable Thread answering;

    IntakeWriter(
            Transactions transactions,
            IntakeQueue queue,
            IntakeTurn turn,
            BiFunction<Handle, List<EncodedLead>, Map<EncodedLead, IntakeOutcome>> work) {
        this.transactions = transactions;
        this.queue = queue;
        this.turn = turn;
        this.work = work;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            turn.take();
            try {
                List<WaitingLead> group = queue.next();
                more = !group.isEmpty();
                if (more) {
                    storeAndAnswer(group);
                }
            } finally {
                turn.pass();
            }
        }
        awaitLastAnswers();
    }

    /** Whatever happens, every lead is answered and the next group has its turn. */
    private void storeAndAnswer(List<WaitingLead> group) {
        try {
            store(group);
        } catch (OutcomeUnknownException e) {
            group.forEach(lead ->
                    lead.fail(new OutcomeUnknownException(String.valueOf(e.getMessage()), e)));
        } catch (StorageUnavailableException e) {
            group.forEach(lead ->
                    lead.fail(new StorageUnavailableException(String.valueOf(e.getMessage()), e)));
        } catch (RuntimeException e) {
            isolate(group, e);
        } catch (Error e) {
            log.error("A group of {} leads may be stored or not.", group.size(), e);
            group.forEach(lead -> lead.fail(new OutcomeUnknownException("The program failed.", e)));
        }
    }

    private void store(List<WaitingLead> group) {
        List<EncodedLead> leads = group.stream().map(WaitingLead::lead).toList();
        List<IntakeOutcome> answers =
                transactions.change(handle -> {
                    Map<EncodedLead, IntakeOutcome> outcomes = work.apply(handle, leads);
                    turn.pass();
                    return leads.stream().map(lead -> requireNonNull(outcomes.get(lead))).toList();
                });
        answering = Thread.startVirtualThread(() -> answer(group, answers));
    }

    /**
     * Callers are virtual threads as a rule. One of their own kind wakes them without a call of the
     * system for each, and the writer goes on meanwhile.
     */
    private static void answer(List<WaitingLead> group, List<IntakeOutcome> answers) {
        for (int place = 0; place < answers.size(); place++) {
            group.get(place).answer(answers.get(place));
        }
    }

    /** Nobody interrupts a writer, so it ends when the last group has its answers. */
    private void awaitLastAnswers() {
        Thread last = answering;
        if (last == null) {
            return;
        }
        try {
            last.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is stored, on account of one of them: the others are stored without it. */
    private void isolate(List<WaitingLead> group, RuntimeException failure) {
        if (group.size() == 1) {
            group.getFirst().fail(failure);
            return;
        }
        log.debug("A group of {} leads is divided.", group.size(), failure);
        int half = group.size() / 2;
        storeAndAnswer(group.subList(0, half));
        storeAndAnswer(group.subList(half, group.size()));
    }
}
