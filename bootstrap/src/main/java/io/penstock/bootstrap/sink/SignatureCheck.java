package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.BodyPart;
import io.penstock.bootstrap.sink.wire.RequestHead;
import io.penstock.domain.delivery.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies a request by the headers of Standard Webhooks while its body comes in. Not thread-safe.
 */
final class SignatureCheck implements BodyPart {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final String id;
    private final String timestamp;
    private final Optional<String> signatures;
    private final Mac mac;

    SignatureCheck(SigningSecret secret, RequestHead head) {
        id = head.first("webhook-id").orElse("");
        timestamp = head.first("webhook-timestamp").orElse("");
        signatures = head.first("webhook-signature");
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
        }
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void take(byte[] bytes, int length) {
        mac.update(bytes, 0, length);
    }

    /** The verdict, once the whole body has come. */
    Verdict verdict(Instant now) {
        byte[] expected =
                (SCHEME + Base64.getEncoder().encodeToString(mac.doFinal()))
                        .getBytes(StandardCharsets.ISO_8859_1);
        if (signatures.isEmpty()) {
            return new Verdict(false, "not signed: there is no webhook-signature");
        }
        if (id.isEmpty() || !timestamp.matches("\\d{1,12}")) {
            return new Verdict(
                    false,
                    "signature refused: webhook-id or webhook-timestamp is missing or wrong");
        }
        boolean ours =
                Arrays.stream(signatures.get().split(" "))
                        .map(signature -> signature.getBytes(StandardCharsets.ISO_8859_1))
                        .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
        if (!ours) {
            return new Verdict(
                    false, "signature refused: of another secret, or the request was changed");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(TOLERANCE) > 0
                ? new Verdict(
                        false,
                        "signature refused: its time is more than 5 minutes away from this clock")
                : new Verdict(true, "signature holds");
    }
}
