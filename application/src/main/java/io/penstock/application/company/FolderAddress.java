package io.penstock.application.company;

import io.penstock.domain.delivery.BatchPlan;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that batches go to as files: {@code file:///folder/} of this machine or {@code
 * sftp://host:port/folder/} of a server.
 *
 * @param address the address
 */
record FolderAddress(URI address) {

    private static final Set<String> SCHEMES = Set.of("file", "sftp");

    /** The folder that a text names; empty where it names none. */
    static Optional<FolderAddress> of(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = address.getScheme() == null ? "" : address.getScheme();
            return SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    ? Optional.of(new FolderAddress(address))
                    : Optional.empty();
        } catch (URISyntaxException notAddress) {
            return Optional.empty();
        }
    }

    private boolean isLocal() {
        return address.getScheme().equalsIgnoreCase("file");
    }

    /** What keeps leads from being sent there, if anything does. */
    Optional<String> problem(Optional<BatchPlan> batch) {
        if (batch.isEmpty()) {
            return Optional.of("must be an http or https address: only batches go to a folder");
        }
        String path = address.getPath();
        if (path == null || !path.startsWith("/")) {
            return Optional.of("must name a folder from the root, as in " + example());
        }
        if (Arrays.asList(path.split("/")).contains("..")) {
            return Optional.of("must not have .. in it");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("must not carry a user and a password: give batch.sftp");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            return Optional.of("must end with the folder, as in " + example());
        }
        if (isLocal() == (address.getHost() != null)) {
            return Optional.of("must be such as " + example());
        }
        return isLocal() || batch.get().sftp().isPresent()
                ? Optional.empty()
                : Optional.of("needs batch.sftp, which says how the server is entered");
    }

    private String example() {
        return isLocal() ? "file:///var/batches/" : "sftp://files.buyer.com/incoming/";
    }
}
