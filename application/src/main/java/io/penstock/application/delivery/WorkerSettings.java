package io.penstock.application.delivery;

import java.time.Duration;

/**
 * How this program's workers work.
 *
 * @param concurrency how many deliveries are in the air at once to all companies together, 1 or
 *     more
 * @param lease how long a claim lasts unless it is renewed, at least a second
 * @param idlePause how long after the queue was asked what is due it is asked again, for the sake
 *     of what other programs put into it and leave behind
 */
public record WorkerSettings(int concurrency, Duration lease, Duration idlePause) {

    public static final WorkerSettings DEFAULT =
            new WorkerSettings(4_096, Duration.ofSeconds(4), Duration.ofSeconds(1));

    public WorkerSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "Concurrency is 1 or more, not " + concurrency + ".");
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
