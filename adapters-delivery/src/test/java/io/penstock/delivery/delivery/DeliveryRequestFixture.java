package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Requests to deliver a small lead. */
final class DeliveryRequestFixture {

    static final DeliveryId DELIVERY = new DeliveryId("delivery-1");
    static final Duration PLENTY = Duration.ofSeconds(10);
    static final Duration SHORT = Duration.ofMillis(200);

    private DeliveryRequestFixture() {}

    static DeliveryRequest to(URI endpoint) {
        return to(endpoint, PLENTY);
    }

    static DeliveryRequest to(URI endpoint, Duration timeout) {
        return new DeliveryRequest(
                DELIVERY,
                new DeliveryMethod(endpoint, DeliveryFormat.JSON, timeout),
                Map.of("email", "ada@example.com"));
    }

    static DeliveryRequest withBody(URI endpoint, DeliveryFormat format, Map<String, Object> body) {
        return new DeliveryRequest(DELIVERY, new DeliveryMethod(endpoint, format, PLENTY), body);
    }
}
