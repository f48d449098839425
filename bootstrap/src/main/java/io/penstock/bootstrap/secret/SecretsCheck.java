package io.penstock.bootstrap.secret;

import io.penstock.application.secret.LiveSecrets;
import io.penstock.bootstrap.StartException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks at the start that the keys of all stored secrets are there. */
public final class SecretsCheck {

    private static final Logger log = LoggerFactory.getLogger(SecretsCheck.class);
    private static final int MOST_NAMES = 20;

    private SecretsCheck() {}

    /**
     * Requires the keys of all secrets, and tells which earlier keys are still needed.
     *
     * @param secrets the secrets as they were just read
     * @throws StartException when there is a secret whose key is not there
     */
    public static void require(LiveSecrets secrets) {
        List<String> missing = secrets.withoutKey();
        if (!missing.isEmpty()) {
            throw new StartException(
                    "The database holds secrets that cannot be read, as the settings do not give"
                            + " the key that they were saved with: "
                            + names(missing)
                            + ". Give that key as secrets.key_file (PENSTOCK_SECRETS_KEY_FILE) or"
                            + " secrets.key (PENSTOCK_SECRETS_KEY), or, where another one has taken"
                            + " its place, among secrets.previous_keys"
                            + " (PENSTOCK_SECRETS_PREVIOUS_KEYS). Where it is lost, delete these"
                            + " rows of the table secrets, and save the secrets again.",
                    null);
        }
        if (!secrets.outdated().isEmpty()) {
            log.info(
                    "Saved with an earlier key, which is needed until they are saved again: {}.",
                    names(secrets.outdated()));
        }
    }

    private static String names(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES
                ? some
                : some + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
