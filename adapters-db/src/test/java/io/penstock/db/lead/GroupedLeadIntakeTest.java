package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.lead.IntakeFullException;
import io.penstock.application.lead.IntakeOutcome;
import io.penstock.application.lead.LeadFixture;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.db.Invariants;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of an intake whose only writer is held up. */
@Timeout(60)
class GroupedLeadIntakeTest {

    private static final IntakeOutcome STORED = new IntakeOutcome.Stored(Optional.empty());

    @AutoClose private static final Database database = Database.open(DatabaseFixture.inMemory());

    @AutoClose private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private Map<EncodedLead, IntakeOutcome> heldUp(Handle handle, List<EncodedLead> leads) {
        begun.countDown();
        try {
            assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return LeadGroup.take(handle, leads);
    }

    private CompletableFuture<IntakeOutcome> take(GroupedLeadIntake intake) {
        return CompletableFuture.supplyAsync(
                () -> intake.take(LeadFixture.lead().build()), callers);
    }

    /** Callers of whom one is being served, two wait, and another one finds no room. */
    private List<CompletableFuture<IntakeOutcome>> fill(GroupedLeadIntake intake)
            throws InterruptedException {
        CompletableFuture<IntakeOutcome> served = take(intake);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<IntakeOutcome>> others =
                Stream.generate(() -> take(intake)).limit(3).toList();
        assertThatThrownBy(() ->
                        CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new)).join())
                .hasCauseInstanceOf(IntakeFullException.class);
        return Stream.concat(
                        Stream.of(served),
                        others.stream().filter(other -> !other.isCompletedExceptionally()))
                .toList();
    }

    @Test
    void closeShouldStoreWhatWaitsAndRefuseWhatComesLater() throws InterruptedException {
        GroupedLeadIntake intake =
                GroupedLeadIntake.start(
                        database,
                        new IntakeSettings(IntakeSettings.Mode.GROUP, 2, 1, 1),
                        this::heldUp);
        List<CompletableFuture<IntakeOutcome>> waiting = fill(intake);
        assertThat(waiting).hasSize(3);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(intake::close, callers);
        mayGoOn.countDown();
        closed.join();

        assertThat(waiting).extracting(CompletableFuture::join).containsOnly(STORED);
        assertThatThrownBy(() -> intake.take(LeadFixture.lead().build()))
                .isInstanceOf(StorageUnavailableException.class);
        Invariants.check(database);
    }
}
