package io.penstock.delivery.delivery;

import io.penstock.application.network.Cidr;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The networks that deliveries may go to although they are not public, such as a buyer's system in
 * the same data centre.
 *
 * @param networks the ranges, in the order of the configuration
 */
public record AllowedNetworks(List<Cidr> networks) {

    /** Only public addresses are allowed. */
    public static final AllowedNetworks NONE = new AllowedNetworks(List.of());

    public AllowedNetworks {
        networks = List.copyOf(networks);
    }

    /**
     * Reads ranges separated by commas, such as {@code 127.0.0.0/8, 10.1.0.0/16, ::1/128}; blank
     * text allows none.
     *
     * @throws IllegalArgumentException where a part is not a range; the message quotes that part
     */
    public static AllowedNetworks parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        return new AllowedNetworks(
                Arrays.stream(text.split(",", -1)).map(String::strip).map(Cidr::parse).toList());
    }

    /** Whether the address lies in one of the networks. */
    public boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
