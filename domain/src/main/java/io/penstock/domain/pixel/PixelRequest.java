package io.penstock.domain.pixel;

import io.penstock.domain.delivery.HttpVerb;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One request of a pixel, all values put in.
 *
 * @param verb GET or POST
 * @param address an absolute http or https address without a user
 * @param headers by their names
 * @param form the fields of a POST, encoded as a form; absent in a GET
 * @param timeout how long it may take in all
 */
public record PixelRequest(
        HttpVerb verb,
        URI address,
        Map<String, String> headers,
        Optional<String> form,
        Duration timeout) {

    public PixelRequest {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(timeout, "timeout");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (form.isPresent() != (verb == HttpVerb.POST)) {
            throw new IllegalArgumentException("A POST has a form, and a GET has none.");
        }
    }
}
