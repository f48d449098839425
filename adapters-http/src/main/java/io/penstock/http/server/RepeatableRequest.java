package io.penstock.http.server;

import io.penstock.application.account.RequestIdentity;
import io.penstock.http.account.BearerKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A request with an idempotency key.
 *
 * @param identity a digest of API key, method, address and idempotency key, and one of query, kind
 *     of body and body
 * @param seal what its answer is sealed with, known to nobody without the API key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RepeatableRequest(RequestIdentity identity, byte[] seal) {

    /** How large the body of a request with an idempotency key may be: 4 MiB. */
    static final int MAXIMUM_BYTES = 4 * 1024 * 1024;

    /** Reads a request; empty where it has no idempotency key. */
    static Optional<RepeatableRequest> read(Route route, Call call) throws IOException {
        Optional<String> key = IdempotencyHeader.of(call);
        return key.isEmpty() ? Optional.empty() : Optional.of(read(route, call, key.get()));
    }

    private static RepeatableRequest read(Route route, Call call, String key) throws IOException {
        byte[] body = call.buffer(MAXIMUM_BYTES);
        String secret = BearerKey.of(Collections.list(call.request().getHeaders("Authorization")));
        String method = route.method().name();
        String address = call.request().getRequestURI();
        return new RepeatableRequest(
                new RequestIdentity(
                        hex(digest("name", secret, method, address, key)),
                        hex(fingerprint(call, body))),
                digest("seal", secret, method, address, key));
    }

    String name() {
        return identity.name();
    }

    String fingerprint() {
        return identity.fingerprint();
    }

    private static byte[] fingerprint(Call call, byte[] body) {
        return sha256(
                text(Optional.ofNullable(call.request().getQueryString()).orElse("")),
                text(call.header("Content-Type").orElse("")),
                body);
    }

    private static byte[] digest(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            bytes[part] = text(parts[part]);
        }
        return sha256(bytes);
    }

    /** The length of each part keeps its end apart from the beginning of the next. */
    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
