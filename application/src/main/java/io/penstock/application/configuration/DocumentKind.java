package io.penstock.application.configuration;

import java.util.Locale;

/** What the configuration is made of. */
public enum DocumentKind {
    COMPANY("companies"),
    OFFER("offers"),
    ROTATOR("rotators"),
    SITE("sites"),
    SOURCE("sources");

    private final String plural;

    DocumentKind(String plural) {
        this.plural = plural;
    }

    /** The kind as messages and storage write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All documents of the kind, as addresses and the whole configuration write it. */
    public String plural() {
        return plural;
    }
}
