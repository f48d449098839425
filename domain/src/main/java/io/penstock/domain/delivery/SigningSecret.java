package io.penstock.domain.delivery;

import java.util.Base64;

/**
 * What signs the requests of deliveries, as Standard Webhooks describe it. Its text never appears
 * in {@link #toString}, nor in the message of an exception.
 *
 * @param text the secret as it is configured, {@code whsec_} followed by Base64 of 24 to 64 bytes
 */
public record SigningSecret(String text) {

    public static final String PREFIX = "whsec_";
    public static final int LEAST_BYTES = 24;
    public static final int MOST_BYTES = 64;

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public SigningSecret {
        int bytes = text.startsWith(PREFIX) ? decode(text).length : 0;
        if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A signing secret is whsec_ followed by Base64 of 24 to 64 bytes.");
        }
    }

    /** The bytes of the key. */
    public byte[] key() {
        return decode(text);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[***]";
    }
}
