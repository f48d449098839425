package io.penstock.domain.delivery;

import io.penstock.domain.expression.Variables;
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
 * @param content what to send where the method does not say, in order: text, number, boolean, null,
 *     or lists and maps of these
 * @param variables what the method's templates may ask about
 */
public record DeliveryRequest(
        DeliveryId delivery,
        DeliveryMethod method,
        Map<String, @Nullable Object> content,
        Variables variables) {

    public DeliveryRequest {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(variables, "variables");
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** An attempt whose method has no templates. */
    public DeliveryRequest(
            DeliveryId delivery, DeliveryMethod method, Map<String, @Nullable Object> content) {
        this(delivery, method, content, _ -> null);
    }
}
