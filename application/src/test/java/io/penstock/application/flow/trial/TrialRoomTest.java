package io.penstock.application.flow.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrialRoomTest {

    private final TrialRoom room = new TrialRoom(Duration.ofMillis(50));

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
