package io.penstock.application.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that secrets are encrypted with. It is shown to nobody; its id may be. Immutable. */
public final class EncryptionKey {

    /** How long a key is. */
    public static final int BYTES = 32;

    /** How a key is made. */
    public static final String COMMAND = "openssl rand -base64 32";

    /** What a key must be, as it goes on after the name of a setting. */
    public static final String FORM = "must be 32 bytes in base64, as made by " + COMMAND;

    private static final int ID_BYTES = 8;
    private static final byte[] ID_PURPOSE =
            "id of a penstock secrets key:".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;
    private final String id;

    private EncryptionKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
        id = idOf(bytes);
    }

    /**
     * Reads a key.
     *
     * @param text 32 bytes in base64; spaces and line ends around it do not matter
     * @throws IllegalArgumentException when it is something else; the message does not quote it
     */
    public static EncryptionKey ofBase64(String text) {
        byte[] bytes = decoded(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(FORM);
        }
        return new EncryptionKey(bytes);
    }

    /** The decoder's own complaint would quote what it stumbled over. */
    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String idOf(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ID_PURPOSE);
            return HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** What tells it from other keys: 16 hexadecimal digits, from which nobody finds the key. */
    public String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
