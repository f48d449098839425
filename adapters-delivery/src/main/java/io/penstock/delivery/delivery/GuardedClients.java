package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.ConnectionSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Function;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Clients that connect to public addresses and the allowed networks only, and let nothing take
 * longer than its timeout, name service and the last byte of the answer included. Safe for use by
 * many threads.
 */
final class GuardedClients implements AutoCloseable {

    private final BoundedNameService names;
    private final DeadlineTimer timer = new DeadlineTimer();
    private final GuardedResolver addresses;
    private final BuyerClients clients;

    GuardedClients(AllowedNetworks allowed, TlsSocketStrategy security, NameService system) {
        this.names = new BoundedNameService(system);
        RememberedNames remembered = new RememberedNames(names);
        AddressGuard guard = new AddressGuard(allowed);
        this.addresses = new GuardedResolver(names, guard);
        this.clients =
                new BuyerClients(settings ->
                        new BuyerClient(
                                settings,
                                new GuardedResolver(
                                        remembered.notOlderThan(settings.dnsCache()), guard),
                                security));
    }

    /** Does something with the client of an endpoint, under a deadline. */
    <T> T use(
            URI endpoint,
            ConnectionSettings settings,
            Duration timeout,
            Function<BuyerClient, T> work) {
        try (SharedClient shared = clients.of(endpoint, settings)) {
            return within(timeout, () -> work.apply(shared.client()));
        }
    }

    /** Does something within a timeout, by {@link Deadline#current}. */
    <T> T within(Duration timeout, ScopedValue.CallableOp<T, RuntimeException> operation) {
        Deadline deadline = new Deadline(timeout);
        try (var _ = timer.watch(deadline)) {
            return deadline.during(operation);
        }
    }

    /**
     * An address of a host that may be connected to; asked within a timeout.
     *
     * @throws UnknownHostException when there is none
     */
    InetAddress resolve(String host) throws UnknownHostException {
        return addresses.resolve(host)[0];
    }

    @Override
    public void close() {
        clients.close();
        timer.close();
        names.close();
    }
}
