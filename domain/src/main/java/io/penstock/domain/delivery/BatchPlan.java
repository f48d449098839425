package io.penstock.domain.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a buyer's leads are gathered, and sent together.
 *
 * @param maximumSize how many leads one batch has at most, 1 to 1,000; so many are sent at once
 * @param maximumWait how long a lead waits for others at most, a second to a day
 * @param format how they are written
 * @param sftp how the server is entered, where they go to one over SFTP
 */
public record BatchPlan(
        int maximumSize, Duration maximumWait, BatchFormat format, Optional<SftpAccess> sftp) {

    public static final int DEFAULT_SIZE = 100;
    public static final int LARGEST_SIZE = 1_000;
    public static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);
    public static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    public static final Duration LONGEST_WAIT = Duration.ofDays(1);

    public BatchPlan {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sftp, "sftp");
        if (maximumSize < 1 || maximumSize > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "A batch has 1 to 1,000 leads, not " + maximumSize + ".");
        }
        if (maximumWait.compareTo(SHORTEST_WAIT) < 0 || maximumWait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(
                    "A lead waits for others a second to a day, not " + maximumWait + ".");
        }
    }

    /** A plan for an endpoint over HTTP, or a folder of this machine. */
    public BatchPlan(int maximumSize, Duration maximumWait, BatchFormat format) {
        this(maximumSize, maximumWait, format, Optional.empty());
    }
}
