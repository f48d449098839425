package io.penstock.delivery.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of hosts. */
@FunctionalInterface
interface NameService {

    /**
     * Finds the addresses of a host, given by its name or by a literal address.
     *
     * @return at least one address
     * @throws UnknownHostException where there is none, or none is known in time
     */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
