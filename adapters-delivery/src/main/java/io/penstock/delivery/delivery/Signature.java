package io.penstock.delivery.delivery;

import io.penstock.domain.delivery.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.core5.http.HttpMessage;

/**
 * The headers by which a buyer tells that a request is ours, as Standard Webhooks describe them.
 *
 * @param id the delivery or the batch, the same with every attempt
 * @param timestamp when the attempt began, in seconds since 1970
 * @param signature {@code v1,} and the Base64 of the HMAC-SHA256 of id, timestamp and body
 */
record Signature(String id, String timestamp, String signature) {

    private static final String ALGORITHM = "HmacSHA256";

    static Signature of(SigningSecret secret, String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            String code = Base64.getEncoder().encodeToString(mac.doFinal(body));
            return new Signature(id, timestamp, "v1," + code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
        }
    }

    void writeTo(HttpMessage request) {
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader("webhook-signature", signature);
    }
}
