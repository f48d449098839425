package io.penstock.application.configuration;

import java.util.Locale;

/** What the configuration is made of. */
public enum DocumentKind {
    COMPANY,
    OFFER,
    ROTATOR,
    SITE;

    /** The kind as messages and storage write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
