package io.penstock.application.lead;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The port that tells in which country an IP address is.
 *
 * <p>Implementations are called from many threads at once and answer from memory.
 */
@FunctionalInterface
public interface CountryByIp {

    /** The country's two letters in lower case, or empty where it is not known. */
    Optional<String> country(InetAddress address);
}
