package io.penstock.application.secret;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the values of secrets with AES-256-GCM: each with a new nonce of 96 random bits, and
 * bound to the secret's name, so that one put in another's place is not read. Thread-safe.
 */
public final class SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys keys;

    @Inject
    public SecretCipher(SecretKeys keys) {
        this.keys = keys;
    }

    /** Whether there is a key to encrypt with. */
    public boolean canSeal() {
        return keys.current().isPresent();
    }

    /** Whether a value is encrypted with another key than the one that values are saved with. */
    public boolean isOutdated(SealedValue sealed) {
        return !keys.isCurrent(sealed.keyId());
    }

    /**
     * Encrypts a value with the current key.
     *
     * @throws IllegalStateException when there is none
     */
    public SealedValue seal(SecretName name, String value) {
        EncryptionKey key =
                keys.current()
                        .orElseThrow(() -> new IllegalStateException("There is no current key."));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, name)
                            .doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return new SealedValue(key.id(), Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES-256-GCM.", e);
        }
    }

    /**
     * Decrypts a value.
     *
     * @throws UnreadableSecretException when there is no such key, or it does not open it
     */
    public String open(SecretName name, SealedValue sealed) {
        EncryptionKey key =
                keys.find(sealed.keyId())
                        .orElseThrow(
                                () -> UnreadableSecretException.withoutKey(name, sealed.keyId()));
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.text());
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, name);
            int rest = Math.max(0, whole.length - NONCE_BYTES);
            return new String(
                    cipher.doFinal(whole, whole.length - rest, rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnreadableSecretException.changed(name, e);
        }
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, SecretName name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.text().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
