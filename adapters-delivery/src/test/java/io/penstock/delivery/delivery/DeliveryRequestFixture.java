package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.AnswerRules;
import io.penstock.domain.delivery.ConnectionSettings;
import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.delivery.SigningSecret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    static DeliveryRequest over(URI endpoint, ConnectionSettings connection) {
        return with(endpoint, PLENTY, connection, Optional.empty());
    }

    static DeliveryRequest signed(URI endpoint, SigningSecret secret) {
        return with(endpoint, PLENTY, ConnectionSettings.DEFAULT, Optional.of(secret));
    }

    static DeliveryRequest with(
            URI endpoint,
            Duration timeout,
            ConnectionSettings connection,
            Optional<SigningSecret> secret) {
        return new DeliveryRequest(
                DELIVERY,
                new DeliveryMethod(
                        endpoint,
                        DeliveryFormat.JSON,
                        timeout,
                        EndpointLimits.DEFAULT,
                        connection,
                        secret),
                Map.of("email", "ada@example.com"));
    }

    /** A request of a shape, whose templates find values by their names. */
    static DeliveryRequest shaped(URI endpoint, RequestShape shape, Map<String, Object> values) {
        return new DeliveryRequest(
                DELIVERY,
                method(endpoint, shape, AnswerRules.DEFAULT),
                Map.of("email", "ada@example.com"),
                values::get);
    }

    /** A request whose answers are read by rules. */
    static DeliveryRequest answered(URI endpoint, AnswerRules rules) {
        return new DeliveryRequest(
                DELIVERY,
                method(endpoint, RequestShape.of(DeliveryFormat.JSON), rules),
                Map.of("email", "ada@example.com"));
    }

    private static DeliveryMethod method(URI endpoint, RequestShape shape, AnswerRules rules) {
        return new DeliveryMethod(
                endpoint,
                shape,
                rules,
                PLENTY,
                EndpointLimits.DEFAULT,
                ConnectionSettings.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static DeliveryRequest withBody(URI endpoint, DeliveryFormat format, Map<String, Object> body) {
        return new DeliveryRequest(DELIVERY, new DeliveryMethod(endpoint, format, PLENTY), body);
    }
}
