package io.penstock.application.company;

import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.document.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a company's delivery that says how connections are kept. Its keys may be written in
 * any case, and with blanks or hyphens in place of {@code _}, as in {@code Pool Size}.
 */
final class ConnectionDocument {

    private static final String POOL_SIZE = "pool_size";
    private static final String KEEP_ALIVE = "keep_alive";
    private static final String REUSE = "reuse_connections";
    private static final String DNS_CACHE = "dns_cache";

    private ConnectionDocument() {}

    /** Reads settings; what is not given, or has a problem recorded, is the default. */
    static ConnectionSettings read(DocumentReader reader) {
        ConnectionSettings usual = ConnectionSettings.DEFAULT;
        Optional<Long> poolSize =
                reader.whole(
                        LooseKeys.find(reader, POOL_SIZE), 1, ConnectionSettings.MAXIMUM_POOL_SIZE);
        Optional<Boolean> keepAlive = reader.flag(LooseKeys.find(reader, KEEP_ALIVE));
        Optional<Boolean> reuse = reader.flag(LooseKeys.find(reader, REUSE));
        Optional<Duration> dnsCache =
                reader.duration(
                        LooseKeys.find(reader, DNS_CACHE),
                        Duration.ZERO,
                        ConnectionSettings.LONGEST_DNS_CACHE);
        return new ConnectionSettings(
                poolSize.map(Long::intValue).orElse(usual.poolSize()),
                keepAlive.orElse(usual.keepAlive()),
                reuse.orElse(usual.reuseConnections()),
                dnsCache.orElse(usual.dnsCache()));
    }

    static Map<String, @Nullable Object> write(ConnectionSettings settings) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(POOL_SIZE, settings.poolSize());
        document.put(KEEP_ALIVE, settings.keepAlive());
        document.put(REUSE, settings.reuseConnections());
        document.put(DNS_CACHE, Durations.format(settings.dnsCache()));
        return document;
    }
}
