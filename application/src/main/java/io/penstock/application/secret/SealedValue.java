package io.penstock.application.secret;

import java.util.Objects;

/**
 * A secret's value as it is kept: encrypted, and bound to the secret's name.
 *
 * @param keyId the id of the key that opens it, see {@link EncryptionKey#id}
 * @param text nonce, encrypted value and tag, in base64
 */
public record SealedValue(String keyId, String text) {

    public SealedValue {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "SealedValue[keyId=" + keyId + "]";
    }
}
