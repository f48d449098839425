package io.penstock.delivery.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts to those of their addresses that deliveries may go to.
 *
 * <p>The client connects to exactly the addresses that it is given here and never resolves again,
 * so that a name which changes its address between check and use gains nothing.
 */
final class GuardedResolver implements DnsResolver {

    private final NameService names;
    private final AddressGuard guard;

    GuardedResolver(NameService names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.lookUp(host);
        InetAddress[] allowed =
                Arrays.stream(addresses).filter(guard::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new AddressRefusedException(
                    "Deliveries may not go to %s (%s), which is neither public nor allowed"
                            .formatted(host, addresses[0].getHostAddress()));
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
