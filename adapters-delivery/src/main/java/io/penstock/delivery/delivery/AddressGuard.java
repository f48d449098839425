package io.penstock.delivery.delivery;

import java.net.InetAddress;

/**
 * Decides which addresses deliveries may go to: public ones and those in the allowed networks.
 *
 * <p>Instances are immutable.
 */
final class AddressGuard {

    private final AllowedNetworks allowed;

    AddressGuard(AllowedNetworks allowed) {
        this.allowed = allowed;
    }

    /** Judges an IPv6 address that leads to an IPv4 address by the latter. */
    boolean allows(InetAddress address) {
        InetAddress destination = EmbeddedAddress.of(address);
        return allowed.contains(address)
                || allowed.contains(destination)
                || !ReservedNetworks.contain(destination);
    }
}
