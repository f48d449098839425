package io.penstock.application.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an API key, which is all that is kept of it. Two are compared in a time that does
 * not depend on how much of them agrees. Immutable.
 */
public final class KeyDigest {

    private static final int BYTES = 32;

    /** Never fed: copies of it are, which are made faster than one is looked up. */
    private static final MessageDigest UNFED = sha256();

    private final byte[] bytes;

    private KeyDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of a key. */
    public static KeyDigest of(String key) {
        return new KeyDigest(unfed().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest unfed() {
        try {
            return (MessageDigest) UNFED.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /**
     * The digest that {@link #hex} has written.
     *
     * @throws IllegalArgumentException when the text is no such digest
     */
    public static KeyDigest ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A digest has " + BYTES + " bytes.");
        }
        return new KeyDigest(bytes);
    }

    /** The digest in 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    /** Four of the bytes: nobody can choose keys by their digests. */
    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return "a digest";
    }
}
