package io.penstock.delivery.delivery;

import io.penstock.delivery.content.RequestBody;
import java.net.URI;

/** The address that a request names. */
final class RequestAddress {

    private RequestAddress() {}

    /**
     * An address with the values of a request in its query. Credentials in it are left out: they
     * belong in a header that the configuration names, not in a journalled address.
     */
    static URI of(URI address, RequestBody body) {
        if (address.getRawUserInfo() == null && body.query().isEmpty()) {
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
        if (!body.query().isEmpty()) {
            text.append(separator).append(body.query());
        }
        return URI.create(text.toString());
    }
}
