package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedNameServiceTest {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");

    @Test
    void lookUpShouldAnswerWhatTheOtherServiceKnows() {
        try (BoundedNameService names = new BoundedNameService(_ -> new InetAddress[] {ADDRESS})) {
            assertThat(lookUp(names, Duration.ofSeconds(10))).isEqualTo(ADDRESS.getHostAddress());
        }
    }

    @Test
    void lookUpShouldNotWaitBeyondTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        try (BoundedNameService names = new BoundedNameService(_ -> hang(never))) {
            assertThat(lookUp(names, Duration.ofMillis(50)))
                    .isEqualTo("The name service did not answer in time for buyer.example");
        }
    }

    @Test
    void lookUpsOfOneHostShouldHoldOneThread() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        NameService stuck =
                _ -> {
                    asked.incrementAndGet();
                    return hang(never);
                };
        try (BoundedNameService names = new BoundedNameService(stuck)) {
            lookUp(names, Duration.ofMillis(50));
            lookUp(names, Duration.ofMillis(50));

            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void lookUpShouldSayThatAHostIsUnknown() {
        NameService empty =
                _ -> {
                    throw new UnknownHostException();
                };
        try (BoundedNameService names = new BoundedNameService(empty)) {
            assertThat(lookUp(names, Duration.ofSeconds(10)))
                    .isEqualTo("The host buyer.example has no address");
        }
    }

    /** The address, or the message of the failure. */
    private static String lookUp(NameService names, Duration timeout) {
        return new Deadline(timeout)
                .during(() -> {
                    try {
                        return names.lookUp("buyer.example")[0].getHostAddress();
                    } catch (UnknownHostException e) {
                        return e.getMessage();
                    }
                });
    }

    private static InetAddress[] hang(CountDownLatch never) throws UnknownHostException {
        try {
            never.await();
            return new InetAddress[0];
        } catch (InterruptedException e) {
            throw new UnknownHostException("interrupted");
        }
    }
}
