package io.penstock.domain.delivery;

import java.time.Duration;

/**
 * How connections to a buyer are kept.
 *
 * @param poolSize how many there are at once, 1 to 1,000
 * @param keepAlive whether they stay open after an answer
 * @param reuseConnections whether one that stayed open serves the next delivery
 * @param dnsCache how long the addresses behind a name are remembered, 0 to a day; 0: not at all
 */
public record ConnectionSettings(
        int poolSize, boolean keepAlive, boolean reuseConnections, Duration dnsCache) {

    public static final int DEFAULT_POOL_SIZE = 50;
    public static final int MAXIMUM_POOL_SIZE = 1_000;
    public static final Duration DEFAULT_DNS_CACHE = Duration.ofSeconds(30);
    public static final Duration LONGEST_DNS_CACHE = Duration.ofDays(1);

    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(DEFAULT_POOL_SIZE, true, true, DEFAULT_DNS_CACHE);

    public ConnectionSettings {
        if (poolSize < 1 || poolSize > MAXIMUM_POOL_SIZE) {
            throw new IllegalArgumentException(
                    "A pool has 1 to 1,000 connections, not " + poolSize + ".");
        }
        if (dnsCache.isNegative() || dnsCache.compareTo(LONGEST_DNS_CACHE) > 0) {
            throw new IllegalArgumentException(
                    "Addresses are remembered for 0 to a day, not " + dnsCache + ".");
        }
    }
}
