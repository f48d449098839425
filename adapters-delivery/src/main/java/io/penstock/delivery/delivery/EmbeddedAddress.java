package io.penstock.delivery.delivery;

import io.penstock.application.network.Cidr;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;

/** Finds the IPv4 address to which an IPv6 address leads. */
final class EmbeddedAddress {

    private static final int VERSION_4_LENGTH = 4;

    /** Where the IPv4 address begins, in bytes: mapped, translated (NAT64) and tunnelled (6to4). */
    private static final Map<Cidr, Integer> POSITIONS =
            Map.of(
                    mapped(), 12,
                    Cidr.parse("64:ff9b::/96"), 12,
                    Cidr.parse("2002::/16"), 2);

    private EmbeddedAddress() {}

    /** The embedded address, or the address itself where none is embedded. */
    static InetAddress of(InetAddress address) {
        return POSITIONS.entrySet().stream()
                .filter(form -> form.getKey().contains(address))
                .findAny()
                .map(form -> extract(address.getAddress(), form.getValue()))
                .orElse(address);
    }

    private static InetAddress extract(byte[] bytes, int position) {
        try {
            return InetAddress.getByAddress(
                    Arrays.copyOfRange(bytes, position, position + VERSION_4_LENGTH));
        } catch (UnknownHostException e) {
            throw new AssertionError("Four bytes are always an address.", e);
        }
    }

    // The JDK turns the literal ::ffff:0:0 into an IPv4 address, but a name service may answer it.
    private static Cidr mapped() {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, 10, 12, (byte) 0xff);
        try {
            return new Cidr(Inet6Address.getByAddress("", bytes, 0), 96);
        } catch (UnknownHostException e) {
            throw new AssertionError("Sixteen bytes are always an address.", e);
        }
    }
}
