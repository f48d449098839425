package io.penstock.application.secret;

/** A secret is there, and its value cannot be read; the message says why and what to do. */
public class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean keyMissing;

    private UnreadableSecretException(String message, boolean keyMissing) {
        super(message);
        this.keyMissing = keyMissing;
    }

    /** What was found earlier, told again where the value is asked for. */
    UnreadableSecretException(UnreadableSecretException found) {
        super(found.getMessage(), found);
        keyMissing = found.keyMissing;
    }

    /** The key that it was saved with is not there. */
    static UnreadableSecretException withoutKey(SecretName name, String keyId) {
        return new UnreadableSecretException(
                "The secret '"
                        + name
                        + "' was saved with the key "
                        + keyId
                        + ", which is not among those that the settings give. Give it as"
                        + " secrets.key or among secrets.previous_keys, and start again, or save"
                        + " the secret again.",
                true);
    }

    /** What is kept is not what was saved. */
    static UnreadableSecretException changed(SecretName name, Exception cause) {
        UnreadableSecretException exception =
                new UnreadableSecretException(
                        "The secret '"
                                + name
                                + "' cannot be decrypted: what is stored under its name is not"
                                + " what was saved under it. Find out who changed the storage, and"
                                + " save the secret again.",
                        false);
        exception.initCause(cause);
        return exception;
    }

    /** Whether a key would help that the settings do not give. */
    public boolean isKeyMissing() {
        return keyMissing;
    }
}
