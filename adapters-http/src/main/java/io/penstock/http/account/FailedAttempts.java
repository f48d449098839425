package io.penstock.http.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.penstock.application.account.KeyAudit;
import io.penstock.application.audit.AuditTrail;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the keys that are not valid by the address that showed them; for IPv6 by its network of
 * /64, whose addresses one caller can have all. Thread-safe.
 */
public final class FailedAttempts {

    /** How many keys that are not valid an address may show in a window. */
    public static final int ALLOWED = 20;

    /** How long a window is; it begins with the first failure. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(FailedAttempts.class);
    private static final int MOST_ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final AuditTrail audit;
    private final InstantSource clock;
    private final Cache<InetAddress, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    @Inject
    public FailedAttempts(AuditTrail audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Window(Instant end, AtomicInteger failures) {}

    /**
     * Counts a failure.
     *
     * @return how long the address is locked out, where this failure is one too many
     */
    Optional<Duration> failed(InetAddress client) {
        Instant now = clock.instant();
        InetAddress counted = counted(client);
        Window window =
                windows.asMap()
                        .compute(
                                counted,
                                (_, open) ->
                                        open == null || !open.end().isAfter(now)
                                                ? new Window(now.plus(WINDOW), new AtomicInteger())
                                                : open);
        int failures = window.failures().incrementAndGet();
        if (failures <= ALLOWED) {
            return Optional.empty();
        }
        if (failures == ALLOWED + 1) {
            tell(counted, now);
        }
        return Optional.of(Duration.between(now, window.end()));
    }

    /** A lockout does not wait for storage to be there. */
    private void tell(InetAddress counted, Instant now) {
        String address = counted.getHostAddress();
        log.warn("{} showed {} keys that are not valid and is locked out.", address, ALLOWED);
        try {
            audit.add(KeyAudit.lockedOut(now, address, ALLOWED, WINDOW));
        } catch (RuntimeException e) {
            log.warn("The audit trail does not tell of it.", e);
        }
    }

    private static InetAddress counted(InetAddress client) {
        if (!(client instanceof Inet6Address)) {
            return client;
        }
        byte[] network = client.getAddress();
        Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
        try {
            return InetAddress.getByAddress(network);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Sixteen bytes are an address.", e);
        }
    }
}
