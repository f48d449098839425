package io.penstock.application.secret;

import java.util.Map;

/**
 * The values of all secrets, encrypted.
 *
 * @param generation counts what was saved and deleted so far
 * @param values the values by the names of the secrets
 */
public record StoredSecrets(long generation, Map<SecretName, SealedValue> values) {

    public StoredSecrets {
        values = Map.copyOf(values);
    }
}
