package io.penstock.delivery.delivery;

import java.net.UnknownHostException;

/** Thrown when a host has addresses, none of which deliveries may go to. */
final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
        super(message);
    }
}
