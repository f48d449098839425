package io.penstock.domain.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is entered to which batches are sent as files.
 *
 * @param user the name to log in with, 1 to 200 characters
 * @param password the name of the secret that is the password
 * @param privateKey the name of the secret that is a private key of RSA or ECDSA, in the form of
 *     OpenSSH or PEM and without a passphrase
 * @param hostKeys the fingerprints of the keys that the server may show, as {@code SHA256:} and
 *     Base64; one to ten
 */
public record SftpAccess(
        String user,
        Optional<String> password,
        Optional<String> privateKey,
        List<String> hostKeys) {

    public static final int LONGEST_USER = 200;
    public static final int MOST_HOST_KEYS = 10;

    public SftpAccess {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(privateKey, "privateKey");
        hostKeys = List.copyOf(hostKeys);
        if (password.isPresent() == privateKey.isPresent()) {
            throw new IllegalArgumentException("A password or a private key, and not both.");
        }
        if (hostKeys.isEmpty() || hostKeys.size() > MOST_HOST_KEYS) {
            throw new IllegalArgumentException("A server has 1 to 10 host keys.");
        }
    }
}
