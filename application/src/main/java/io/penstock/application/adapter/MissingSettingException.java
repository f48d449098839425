package io.penstock.application.adapter;

/** A setting is missing that an adapter cannot do without. */
public class MissingSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingSettingException(String adapter, String key) {
        super(
                "The adapter '"
                        + adapter
                        + "' needs the setting settings."
                        + adapter
                        + "."
                        + key
                        + ".");
    }
}
