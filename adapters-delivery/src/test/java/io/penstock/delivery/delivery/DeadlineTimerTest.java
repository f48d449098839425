package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DeadlineTimerTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    @AutoClose private final DeadlineTimer timer = new DeadlineTimer();

    @Test
    void deadlineShouldPassWhenItsTimeHasCome() throws InterruptedException {
        CountDownLatch passed = watch(SHORT);

        passed.await();
    }

    @Test
    void shortDeadlineShouldNotWaitForALongOneBeforeIt() throws InterruptedException {
        CountDownLatch later = watch(LONG);
        watch(SHORT).await();
        watch(SHORT).await();

        assertThat(later.getCount()).isEqualTo(1);
    }

    @Test
    void deadlinesOfManyThreadsShouldAllPass() throws InterruptedException {
        int count = 2_000;
        CountDownLatch passed = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            int milliseconds = 1 + i % 50;
            Thread.startVirtualThread(() -> {
                Deadline deadline = new Deadline(Duration.ofMillis(milliseconds));
                deadline.govern(() -> {
                    passed.countDown();
                    return true;
                });
                timer.watch(deadline);
            });
        }

        passed.await();
    }

    @Test
    void deadlineThatIsNoLongerWatchedShouldNotPass() throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        Deadline deadline = new Deadline(Duration.ofMillis(200));
        deadline.govern(() -> {
            cancelled.set(true);
            return true;
        });
        timer.watch(deadline).close();

        watch(Duration.ofMillis(400)).await();

        assertThat(cancelled).isFalse();
    }

    private CountDownLatch watch(Duration timeout) {
        CountDownLatch passed = new CountDownLatch(1);
        Deadline deadline = new Deadline(timeout);
        deadline.govern(() -> {
            passed.countDown();
            return true;
        });
        timer.watch(deadline);
        return passed;
    }
}
