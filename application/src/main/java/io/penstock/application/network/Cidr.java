package io.penstock.application.network;

import java.net.InetAddress;
import java.util.Objects;

/**
 * A range of network addresses, written as its first address and the length of the common prefix.
 *
 * @param first the first address of the range, all of whose bits after the prefix are 0
 * @param prefix how many bits the addresses have in common: 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record Cidr(InetAddress first, int prefix) {

    public Cidr {
        Objects.requireNonNull(first, "first");
        int length = first.getAddress().length * Byte.SIZE;
        if (prefix < 0 || prefix > length) {
            throw new IllegalArgumentException(
                    "A prefix of " + first.getHostAddress() + " is 0 to " + length + " bits long.");
        }
        for (int bit = prefix; bit < length; bit++) {
            if (bit(first.getAddress(), bit) != 0) {
                throw new IllegalArgumentException(
                        "%s is not the first address of a network of /%d."
                                .formatted(first.getHostAddress(), prefix));
            }
        }
    }

    /**
     * Reads a range such as {@code 10.1.0.0/16} or {@code fd00::/8}; an address without a prefix is
     * the range of that one address.
     *
     * @throws IllegalArgumentException where the text is not such a range; the message quotes it
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress first = address(slash < 0 ? text : text.substring(0, slash));
            int prefix =
                    slash < 0
                            ? first.getAddress().length * Byte.SIZE
                            : Integer.parseInt(text.substring(slash + 1));
            return new Cidr(first, prefix);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a network such as 10.1.0.0/16 or fd00::/8: %s"
                            .formatted(text, e.getMessage()),
                    e);
        }
    }

    // The JDK also reads "10.1" and "10" as addresses, which here are rather slips of the pen.
    private static InetAddress address(String literal) {
        boolean complete =
                literal.contains(":") || literal.chars().filter(c -> c == '.').count() == 3;
        if (!complete) {
            throw new IllegalArgumentException("the address is not complete");
        }
        return InetAddress.ofLiteral(literal);
    }

    /** Whether the address lies in this range; one of the other IP version never does. */
    public boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(own, bit) != bit(other, bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int index) {
        return bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }
}
