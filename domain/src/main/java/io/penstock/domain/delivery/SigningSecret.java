package io.penstock.domain.delivery;

/**
 * What signs the requests of deliveries, as Standard Webhooks describe it. Its text never appears
 * in {@link #toString}.
 *
 * @param text the secret as it is configured, {@code whsec_} followed by Base64 of 24 to 64 bytes
 */
public record SigningSecret(String text) {

    public SigningSecret {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A secret is not blank.");
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[***]";
    }
}
