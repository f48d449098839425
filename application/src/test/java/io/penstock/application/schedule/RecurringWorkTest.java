package io.penstock.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecurringWorkTest {

    private final Semaphore runs = new Semaphore(0);

    @Test
    void theWorkRecursAlsoAfterItFailed() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RecurringWork _ =
                RecurringWork.start(
                        "work", Duration.ofMillis(1), () -> fail(count.incrementAndGet()))) {
            assertThat(runs.tryAcquire(5, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void afterItsEndNothingIsDoneAnyMore() throws Exception {
        RecurringWork work = RecurringWork.start("work", Duration.ofMillis(50), runs::release);
        runs.acquire();

        work.close();
        runs.drainPermits();

        assertThat(runs.tryAcquire(2, 200, TimeUnit.MILLISECONDS)).isFalse();
    }

    private void fail(int run) {
        runs.release();
        if (run == 1) {
            throw new StorageUnavailableException("away", new RuntimeException());
        }
        if (run == 2) {
            throw new IllegalStateException("a fault");
        }
    }
}
