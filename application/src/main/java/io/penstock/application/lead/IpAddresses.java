package io.penstock.application.lead;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as they are written; a name is never looked up. */
final class IpAddresses {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6_SIGNS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private IpAddresses() {}

    /**
     * Reads an address.
     *
     * @return the address, an IPv4 one also where it was written as mapped into IPv6; empty where
     *     the text is none in full
     */
    static Optional<InetAddress> parse(String text) {
        boolean isWritten =
                IPV4.matcher(text).matches()
                        || (text.contains(":") && IPV6_SIGNS.matcher(text).matches());
        return isWritten ? literal(text) : Optional.empty();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(
                    text.contains(":")
                            ? Inet6Address.ofLiteral(text)
                            : InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
