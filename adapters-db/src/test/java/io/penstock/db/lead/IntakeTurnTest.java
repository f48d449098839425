package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IntakeTurnTest {

    private final IntakeTurn turn = new IntakeTurn();

    @Test
    void anotherShouldHaveItWhenItIsPassed() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        turn.take();
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            turn.take();
                            taken.countDown();
                        });

        assertThat(other.join(Duration.ofMillis(100))).isFalse();
        assertThat(taken.getCount()).isOne();

        turn.pass();

        assertThat(other.join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void whoHasPassedItShouldNotTakeItFromAnother() throws InterruptedException {
        turn.take();
        turn.pass();
        Thread other = Thread.ofPlatform().start(turn::take);
        other.join();

        turn.pass();

        Thread third = Thread.ofPlatform().daemon().start(turn::take);
        assertThat(third.join(Duration.ofMillis(100))).isFalse();
    }
}
