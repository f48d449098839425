package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.DeliveryRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The request that carries a lead: the same to each address that an attempt leads to. */
final class LeadPost {

    private static final String USER_AGENT = "Penstock";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final DeliveryRequest request;
    private final String mediaType;
    private final byte[] body;
    private final Optional<Signature> signature;

    /**
     * Makes the request of an attempt.
     *
     * @param at when the attempt began, which a signature tells
     */
    LeadPost(DeliveryRequest request, RequestBody body, Instant at) {
        this.request = request;
        this.mediaType = body.mediaType();
        this.body = body.text().getBytes(StandardCharsets.UTF_8);
        this.signature =
                request.method()
                        .signing()
                        .map(secret -> Signature.of(secret, request.delivery(), at, this.body));
    }

    HttpPost to(URI address) {
        HttpPost post = new HttpPost(withoutUserInformation(address));
        post.setHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        post.setHeader(HttpHeaders.ACCEPT, "*/*");
        post.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        post.setHeader(IDEMPOTENCY_KEY, request.delivery().value());
        if (!request.method().connection().keepAlive()) {
            post.setHeader(HttpHeaders.CONNECTION, "close");
        }
        signature.ifPresent(headers -> headers.writeTo(post));
        post.setEntity(new ByteArrayEntity(body, null));
        return post;
    }

    // Credentials belong in a header that the configuration names, not in a journalled address.
    private static URI withoutUserInformation(URI address) {
        if (address.getRawUserInfo() == null) {
            return address;
        }
        StringBuilder text = new StringBuilder();
        text.append(address.getScheme()).append("://").append(address.getHost());
        if (address.getPort() >= 0) {
            text.append(':').append(address.getPort());
        }
        text.append(address.getRawPath());
        if (address.getRawQuery() != null) {
            text.append('?').append(address.getRawQuery());
        }
        return URI.create(text.toString());
    }
}
