package io.penstock.delivery.delivery;

import io.penstock.application.network.Cidr;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Knows which addresses are reserved, by IANA's registries of special-purpose addresses. */
final class ReservedNetworks {

    /** The only part of IPv6 in which public addresses are handed out. */
    private static final Cidr PUBLIC_VERSION_6 = Cidr.parse("2000::/3");

    private static final List<Cidr> RESERVED =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            // A public address behind which Azure serves a machine's metadata.
                            "168.63.129.16/32",
                            // Protocol assignments, among them Teredo, which hides an IPv4 address.
                            "2001::/23",
                            "2001:db8::/32",
                            "3fff::/20")
                    .map(Cidr::parse)
                    .toList();

    private ReservedNetworks() {}

    static boolean contain(InetAddress address) {
        boolean handedOut = address instanceof Inet4Address || PUBLIC_VERSION_6.contains(address);
        return !handedOut || RESERVED.stream().anyMatch(network -> network.contains(address));
    }
}
