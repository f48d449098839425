package io.penstock.domain.delivery;

import io.penstock.domain.expression.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the requests to a buyer look like.
 *
 * @param verb the HTTP method
 * @param format how the lead is written
 * @param headers headers beside those of every request, in order
 * @param parameters what is sent, in order, by names such as {@code contact.first_name} or {@code
 *     contact[first_name]}; absent: all that the buyer may know of the lead
 * @param body the whole body, in place of the parameters
 * @param auth what the header {@code Authorization} says, in place of one among the headers
 */
public record RequestShape(
        HttpVerb verb,
        DeliveryFormat format,
        Map<String, Template> headers,
        Optional<Map<String, Template>> parameters,
        Optional<Template> body,
        Optional<Authorization> auth) {

    public static final int MOST_HEADERS = 50;
    public static final int MOST_PARAMETERS = 500;

    /** Headers that every request has, and that no configuration may set; in lower case. */
    public static final Set<String> RESERVED_HEADERS =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "idempotency-key",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "webhook-id",
                    "webhook-signature",
                    "webhook-timestamp");

    public RequestShape {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(auth, "auth");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        parameters =
                parameters.map(given -> Collections.unmodifiableMap(new LinkedHashMap<>(given)));
        if (headers.size() > MOST_HEADERS
                || headers.keySet().stream().anyMatch(RequestShape::isReserved)) {
            throw new IllegalArgumentException(
                    "At most 50 headers, none of which every request has: " + headers.keySet());
        }
        if (body.isPresent() && (parameters.isPresent() || verb == HttpVerb.GET)) {
            throw new IllegalArgumentException("A body stands alone, and not in a GET.");
        }
        if (verb == HttpVerb.GET && format != DeliveryFormat.QUERY) {
            throw new IllegalArgumentException("A GET has its values in the address.");
        }
    }

    /** A shape that does not say who sends. */
    public RequestShape(
            HttpVerb verb,
            DeliveryFormat format,
            Map<String, Template> headers,
            Optional<Map<String, Template>> parameters,
            Optional<Template> body) {
        this(verb, format, headers, parameters, body, Optional.empty());
    }

    /** All that the buyer may know, without further headers. */
    public static RequestShape of(DeliveryFormat format) {
        return new RequestShape(
                format == DeliveryFormat.QUERY ? HttpVerb.GET : HttpVerb.POST,
                format,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a header is one that every request has. */
    public static boolean isReserved(String header) {
        return RESERVED_HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }
}
