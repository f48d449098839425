package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.DeliveryId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The request that carries a lead to an address. */
final class LeadPost {

    private static final String USER_AGENT = "Penstock";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private LeadPost() {}

    static HttpPost to(URI address, DeliveryId delivery, RequestBody body) {
        HttpPost post = new HttpPost(withoutUserInformation(address));
        post.setHeader(HttpHeaders.CONTENT_TYPE, body.mediaType());
        post.setHeader(HttpHeaders.ACCEPT, "*/*");
        post.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        post.setHeader(IDEMPOTENCY_KEY, delivery.value());
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        post.setEntity(new ByteArrayEntity(bytes, null));
        return post;
    }

    // Credentials belong in a header that the configuration names, not in a journalled address.
    private static URI withoutUserInformation(URI address) {
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
