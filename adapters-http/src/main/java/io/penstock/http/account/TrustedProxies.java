package io.penstock.http.account;

import io.penstock.application.network.Cidr;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies whose word on where a call comes from is taken.
 *
 * @param networks where they are
 */
public record TrustedProxies(List<Cidr> networks) {

    /** Nobody's word is taken. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /**
     * Where a call comes from: the last address on its way that is not a trusted proxy's.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor the values of the header {@code X-Forwarded-For}; what is left of
     *     something that is no address is not believed
     */
    public InetAddress client(InetAddress peer, List<String> forwardedFor) {
        if (networks.isEmpty()) {
            return peer;
        }
        List<String> way = new ArrayList<>();
        forwardedFor.forEach(value -> way.addAll(Arrays.asList(value.split(",", -1))));
        InetAddress client = peer;
        for (String hop : way.reversed()) {
            if (!isTrusted(client)) {
                return client;
            }
            try {
                client = InetAddress.ofLiteral(hop.strip());
            } catch (IllegalArgumentException e) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
