package io.penstock.application.secret;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The secrets of one generation with their values, as far as these can be read. Deliberately no
 * record, which would show the values. Immutable.
 */
final class OpenedSecrets {

    static final OpenedSecrets NONE = new OpenedSecrets(0, Map.of(), Map.of(), List.of());

    private final long generation;
    private final Map<String, String> values;
    private final Map<String, UnreadableSecretException> troubles;
    private final List<String> outdated;

    private OpenedSecrets(
            long generation,
            Map<String, String> values,
            Map<String, UnreadableSecretException> troubles,
            Collection<String> outdated) {
        this.generation = generation;
        this.values = Map.copyOf(values);
        this.troubles = troubles;
        this.outdated = List.copyOf(outdated);
    }

    /** Decrypts what can be decrypted. */
    static OpenedSecrets open(StoredSecrets stored, SecretCipher cipher) {
        Map<String, String> values = new TreeMap<>();
        Map<String, UnreadableSecretException> troubles = new TreeMap<>();
        Collection<String> outdated = new TreeSet<>();
        stored.values()
                .forEach((name, sealed) -> {
                    try {
                        values.put(name.text(), cipher.open(name, sealed));
                        if (cipher.isOutdated(sealed)) {
                            outdated.add(name.text());
                        }
                    } catch (UnreadableSecretException e) {
                        troubles.put(name.text(), e);
                    }
                });
        return new OpenedSecrets(stored.generation(), values, troubles, outdated);
    }

    long generation() {
        return generation;
    }

    Optional<String> value(String name) {
        UnreadableSecretException trouble = troubles.get(name);
        if (trouble != null) {
            throw new UnreadableSecretException(trouble);
        }
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name) || troubles.containsKey(name);
    }

    /** Why values cannot be read. */
    Collection<UnreadableSecretException> troubles() {
        return troubles.values();
    }

    /** The names of the secrets whose keys are not there, in their order. */
    List<String> withoutKey() {
        return troubles.entrySet().stream()
                .filter(trouble -> trouble.getValue().isKeyMissing())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The names of the secrets that were saved with another key than the current one. */
    List<String> outdated() {
        return outdated;
    }
}
