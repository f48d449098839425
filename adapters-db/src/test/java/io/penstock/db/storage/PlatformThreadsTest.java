package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformThreadsTest {

    private final PlatformThreads threads = new PlatformThreads(1, Duration.ofMillis(50));

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void theEmbeddedDatabaseShouldBeUsedByPlatformThreadsOnly() throws Exception {
        try (Database database = Database.open(DatabaseFixture.inMemory())) {
            Transactions transactions = database.transactions();
            Thread reading = onVirtualThread(() -> transactions.read(_ -> Thread.currentThread()));
            Thread changing =
                    onVirtualThread(() -> transactions.change(_ -> Thread.currentThread()));

            assertThat(List.of(reading, changing)).noneMatch(Thread::isVirtual);
        }
    }

    @Test
    void workOfAPlatformThreadShouldStayThere() {
        assertThat(threads.run(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void whatFailsShouldFailAsItDid() {
        IllegalStateException failure = new IllegalStateException("no");

        assertThatThrownBy(() ->
                        onVirtualThread(() ->
                                threads.run(() -> {
                                    throw failure;
                                })))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    void workShouldBeRefusedWhereTooMuchIsDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread busy =
                Thread.startVirtualThread(() ->
                        threads.run(() -> {
                            begun.countDown();
                            return await(end);
                        }));
        begun.await();

        assertThatThrownBy(() -> onVirtualThread(() -> threads.run(() -> "done")))
                .hasCauseInstanceOf(StorageUnavailableException.class);

        end.countDown();
        busy.join();
        assertThat(onVirtualThread(() -> threads.run(() -> "done"))).isEqualTo("done");
    }

    @Test
    void workShouldBeRefusedAfterTheEnd() {
        threads.close();

        assertThatThrownBy(() -> onVirtualThread(() -> threads.run(() -> "done")))
                .hasCauseInstanceOf(StorageUnavailableException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.startVirtualThread(task);
        return task.get();
    }
}
