package io.penstock.domain.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where leads of a buyer go whose own endpoint does not answer. Everything that is not said here is
 * as at that one.
 *
 * @param endpoint an absolute address with a host
 * @param timeout how long one attempt may take in all, 1 millisecond to 5 minutes
 * @param retry when attempts there are repeated; absent: as at the buyer's own endpoint
 */
public record BackupEndpoint(URI endpoint, Duration timeout, Optional<RetryPolicy> retry) {

    public BackupEndpoint {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(retry, "retry");
    }
}
