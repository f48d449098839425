package io.penstock.application.configuration;

/** Nothing was saved, because others kept saving between its check and its save. */
public class ConfigurationBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was not saved.
     *
     * @param what as in {@code offer 3}
     */
    public ConfigurationBusyException(String what) {
        super(
                "The "
                        + what
                        + " was not saved: others keep changing the configuration. Send it again.");
    }
}
