package io.penstock.application.secret;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys of tests. */
public final class KeyFixture {

    private KeyFixture() {}

    /** A key in base64; the same number gives the same key. */
    public static String text(int number) {
        byte[] bytes = new byte[EncryptionKey.BYTES];
        Arrays.fill(bytes, (byte) number);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A key; the same number gives the same key. */
    public static EncryptionKey key(int number) {
        return EncryptionKey.ofBase64(text(number));
    }

    /** A key to save with, and others to read with. */
    public static SecretKeys keys(int current, int... others) {
        return new SecretKeys(Optional.of(key(current)), list(others));
    }

    /** A value as it is kept when it is saved with the key of this number. */
    public static SealedValue seal(int key, SecretName name, String value) {
        return new SecretCipher(keys(key)).seal(name, value);
    }

    /** Keys to read with only. */
    public static List<EncryptionKey> list(int... numbers) {
        return Arrays.stream(numbers).mapToObj(KeyFixture::key).toList();
    }
}
