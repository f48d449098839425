package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.DeliveryFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which is sent as UTF-8.
 *
 * @param mediaType the value of its {@code Content-Type}
 * @param text the body itself
 */
record RequestBody(String mediaType, String text) {

    static RequestBody of(DeliveryFormat format, Map<String, @Nullable Object> content) {
        return switch (format) {
            case JSON -> new RequestBody("application/json", JsonText.of(content));
            case FORM ->
                    new RequestBody(
                            "application/x-www-form-urlencoded; charset=utf-8",
                            FormText.of(content));
        };
    }
}
