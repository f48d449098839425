package io.penstock.application.configuration;

/** A document was not saved, because others kept saving between its check and its save. */
public class ConfigurationBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationBusyException(DocumentKey key) {
        super(
                "The "
                        + key
                        + " was not saved: others keep changing the configuration. Send it again.");
    }
}
