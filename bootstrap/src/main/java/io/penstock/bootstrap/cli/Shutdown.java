package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.Penstock;
import java.util.concurrent.CountDownLatch;

/** Ends the program in good order when it is told to stop. */
final class Shutdown {

    private Shutdown() {}

    /**
     * Stops the program on SIGTERM or SIGINT, and then ends the process with status 0: having
     * stopped as asked is no failure.
     */
    static void closeOnSignal(Penstock penstock) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("shutdown")
                                .unstarted(() -> {
                                    penstock.close();
                                    Runtime.getRuntime().halt(0);
                                }));
    }

    /** Waits for ever; the signal ends the process. */
    static void waitForSignal() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
