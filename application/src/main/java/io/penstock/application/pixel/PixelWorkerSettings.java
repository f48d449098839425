package io.penstock.application.pixel;

import java.time.Duration;

/**
 * How this program fires pixels.
 *
 * @param concurrency how many runs are in the air at once, 1 or more
 * @param ofAnOwner with how many in the air no more of one offer or source are begun, so that a
 *     server which hangs holds up no other; 1 or more
 * @param lease how long a claim lasts unless it is renewed, at least a second
 * @param idlePause how long after it was asked what is due the queue is asked again
 */
public record PixelWorkerSettings(
        int concurrency, int ofAnOwner, Duration lease, Duration idlePause) {

    public static final PixelWorkerSettings DEFAULT =
            new PixelWorkerSettings(256, 64, Duration.ofSeconds(4), Duration.ofMillis(500));

    public PixelWorkerSettings {
        if (concurrency < 1 || ofAnOwner < 1) {
            throw new IllegalArgumentException("At least one run is in the air at once.");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A lease is a second or more, not " + lease + ".");
        }
        if (idlePause.isNegative() || idlePause.isZero()) {
            throw new IllegalArgumentException(
                    "An idle pause is more than 0, not " + idlePause + ".");
        }
    }

    /** How often leases are renewed: four times in each. */
    Duration heartbeat() {
        return lease.dividedBy(4);
    }
}
