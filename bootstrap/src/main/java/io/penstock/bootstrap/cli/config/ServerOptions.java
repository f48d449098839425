package io.penstock.bootstrap.cli.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and with which key. */
public final class ServerOptions {

    private static final String KEY_VARIABLE = "PENSTOCK_ADMIN_KEY";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The server's address (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "An API key; without it, PENSTOCK_ADMIN_KEY of the environment is used.")
    private @Nullable String key;

    /**
     * The server.
     *
     * @throws ConfigFailure when there is no key, or the address is none
     */
    public ConfigServer open() {
        String used =
                Optional.ofNullable(key)
                        .or(() -> Optional.ofNullable(System.getenv(KEY_VARIABLE)))
                        .filter(given -> !given.isBlank())
                        .orElseThrow(() ->
                                ConfigFailure.unusable(
                                        "There is no API key. Give one with --key or in "
                                                + KEY_VARIABLE
                                                + "; a generated one stands in the file admin-key"
                                                + " of the server's data folder."));
        if (!used.matches("[\\x21-\\x7e]+")) {
            throw ConfigFailure.unusable("An API key is made of visible ASCII characters.");
        }
        return new ConfigServer(address(), used);
    }

    private URI address() {
        try {
            URI address = new URI(url.strip());
            boolean http =
                    "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notAddress) {
            // Said below, in the same words as any other address that does not fit.
        }
        throw ConfigFailure.unusable(
                "--url must be an address such as http://127.0.0.1:8080, not '" + url + "'.");
    }
}
