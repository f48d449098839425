package io.penstock.http.server;

import io.penstock.http.account.TrustedProxies;
import java.time.Duration;
import java.util.Objects;

/**
 * Where and within which limits the server listens.
 *
 * @param host the address to bind
 * @param port 0 to 65535; with 0 a free one is taken
 * @param maximumHeaderBytes how large the head of a request may be, at least 1,024
 * @param bodyTimeout how long a whole request body may take to arrive, above 0
 * @param idleTimeout how long a connection may be silent, above 0
 * @param twinPatience how long a repeated request waits for the first one, above 0
 * @param trustedProxies whose word on where a call comes from is taken
 */
public record HttpSettings(
        String host,
        int port,
        int maximumHeaderBytes,
        Duration bodyTimeout,
        Duration idleTimeout,
        Duration twinPatience,
        TrustedProxies trustedProxies) {

    public static final int DEFAULT_HEADER_BYTES = 16 * 1024;
    public static final Duration DEFAULT_BODY_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofSeconds(60);

    public static final Duration DEFAULT_TWIN_PATIENCE = Duration.ofSeconds(10);

    public HttpSettings {
        Objects.requireNonNull(trustedProxies, "trustedProxies");
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port + ".");
        }
        if (maximumHeaderBytes < 1024) {
            throw new IllegalArgumentException("The head of a request needs 1,024 bytes or more.");
        }
        requirePositive(bodyTimeout);
        requirePositive(idleTimeout);
        requirePositive(twinPatience);
    }

    /** Settings with the default limits, behind no proxy. */
    public HttpSettings(String host, int port) {
        this(
                host,
                port,
                DEFAULT_HEADER_BYTES,
                DEFAULT_BODY_TIMEOUT,
                DEFAULT_IDLE_TIMEOUT,
                DEFAULT_TWIN_PATIENCE,
                TrustedProxies.NONE);
    }

    /** The settings behind proxies. */
    public HttpSettings withTrustedProxies(TrustedProxies proxies) {
        return new HttpSettings(
                host, port, maximumHeaderBytes, bodyTimeout, idleTimeout, twinPatience, proxies);
    }

    /** The settings with another patience. */
    public HttpSettings withTwinPatience(Duration patience) {
        return new HttpSettings(
                host, port, maximumHeaderBytes, bodyTimeout, idleTimeout, patience, trustedProxies);
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A timeout is more than 0, not " + timeout + ".");
        }
    }
}
