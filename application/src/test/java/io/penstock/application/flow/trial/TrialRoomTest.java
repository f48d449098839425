package io.penstock.application.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrialRoomTest {

    private final TrialRoom room =
            new TrialRoom(Duration.ofMillis(50), Thread.ofPlatform().factory());

    @Test
    void aTrialShouldHaveAThreadOfItsOwn() {
        assertThat(room.run(() -> Thread.currentThread().isVirtual())).isFalse();
        assertThat(room.<Thread>run(Thread::currentThread)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void oneThatIsTakenForTooLongShouldBeBusy() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        Thread first =
                Thread.ofVirtual()
                        .start(() ->
                                room.run(() -> {
                                    entered.countDown();
                                    left.await();
                                    return 1;
                                }));
        entered.await();

        assertThatThrownBy(() -> room.run(() -> 2)).isInstanceOf(TrialsBusyException.class);
        left.countDown();
        first.join();
        assertThat(room.<Integer>run(() -> 3)).isEqualTo(3);
    }

    @Test
    void aThreadThatCannotBeHadShouldLeaveTheRoomFree() {
        Deque<ThreadFactory> factories = new ArrayDeque<>();
        factories.add(_ -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        factories.add(Thread.ofPlatform().factory());
        TrialRoom poor =
                new TrialRoom(
                        Duration.ofMillis(50), task -> factories.removeFirst().newThread(task));

        assertThatThrownBy(() -> poor.run(() -> 1)).isInstanceOf(OutOfMemoryError.class);
        assertThat(poor.<Integer>run(() -> 2)).isEqualTo(2);
    }

    @Test
    void anInterruptedWaitShouldSaySo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> room.run(() -> 1))
                .isInstanceOf(TrialsBusyException.class)
                .hasMessageStartingWith("The wait for the trial of the flow was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatATrialThrowsShouldBeThrownAndLeaveTheRoomFree() {
        StorageUnavailableException away =
                new StorageUnavailableException("away", new AssertionError());

        assertThatThrownBy(() ->
                        room.run(() -> {
                            throw away;
                        }))
                .isSameAs(away);
        assertThatThrownBy(() ->
                        room.run(() -> {
                            throw new StackOverflowError("deep");
                        }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(room.<Integer>run(() -> 3)).isEqualTo(3);
    }
}
