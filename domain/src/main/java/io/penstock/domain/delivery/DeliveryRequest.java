package io.penstock.domain.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to be made.
 *
 * @param delivery the delivery it belongs to; the buyer sees the same id with every attempt
 * @param method how and where to send
 * @param content what to send, in order: text, number, boolean, null, or lists and maps of these
 */
public record DeliveryRequest(
        DeliveryId delivery, DeliveryMethod method, Map<String, @Nullable Object> content) {

    public DeliveryRequest {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(method, "method");
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
