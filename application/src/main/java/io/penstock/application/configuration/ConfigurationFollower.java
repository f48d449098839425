package io.penstock.application.configuration;

import io.penstock.application.storage.StorageUnavailableException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the live configuration up to date with what other programs save. Thread-safe. */
public final class ConfigurationFollower {

    private static final Logger log = LoggerFactory.getLogger(ConfigurationFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LiveConfiguration live;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread following =
            Thread.ofPlatform().daemon().name("configuration").unstarted(this::followUntilStopped);

    @Inject
    public ConfigurationFollower(LiveConfiguration live) {
        this.live = live;
    }

    /**
     * Reads the configuration, and follows it from then on; once only.
     *
     * @throws StorageUnavailableException when it cannot be read now
     */
    public void start() {
        live.refresh();
        following.start();
    }

    /** Stops following; what is known stays. */
    public void stop() {
        stopping.countDown();
    }

    private void followUntilStopped() {
        boolean troubled = false;
        while (!isStoppedAfterPause()) {
            try {
                live.refresh();
                troubled = false;
            } catch (StorageUnavailableException e) {
                if (!troubled) {
                    log.error("The configuration cannot be followed: {}", e.getMessage());
                }
                troubled = true;
            } catch (RuntimeException e) {
                log.error("A revision of the configuration cannot be used; the last one stays.", e);
            }
        }
    }

    private boolean isStoppedAfterPause() {
        try {
            return stopping.await(PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
