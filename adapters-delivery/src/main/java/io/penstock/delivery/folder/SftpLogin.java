package io.penstock.delivery.folder;

import java.util.List;
import java.util.Optional;

/**
 * How a server is entered.
 *
 * @param user the name
 * @param password the password, where it is entered by one
 * @param privateKey the private key, where it is entered by one
 * @param hostKeys the fingerprints of the keys that the server may show
 */
public record SftpLogin(
        String user,
        Optional<String> password,
        Optional<String> privateKey,
        List<String> hostKeys) {

    public SftpLogin {
        hostKeys = List.copyOf(hostKeys);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SftpLogin[" + user + "]";
    }
}
