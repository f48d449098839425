package io.penstock.delivery.delivery;

import java.net.URI;

/** The address that a request names. */
final class RequestAddress {

    private RequestAddress() {}

    /**
     * An address with further values in its query. Credentials in it are left out: they belong in a
     * header that the configuration names, not in a journalled address.
     */
    static URI of(URI address, String query) {
        if (address.getRawUserInfo() == null && query.isEmpty()) {
            return address;
        }
        StringBuilder text = new StringBuilder();
        text.append(address.getScheme()).append("://").append(address.getHost());
        if (address.getPort() >= 0) {
            text.append(':').append(address.getPort());
        }
        text.append(address.getRawPath());
        char separator = '?';
        if (address.getRawQuery() != null) {
            text.append(separator).append(address.getRawQuery());
            separator = '&';
        }
        if (!query.isEmpty()) {
            text.append(separator).append(query);
        }
        return URI.create(text.toString());
    }

    /** Whether two addresses are of one server: scheme, host and port are the same. */
    static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
