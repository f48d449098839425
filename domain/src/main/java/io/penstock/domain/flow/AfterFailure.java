package io.penstock.domain.flow;

import java.util.Locale;

/** What follows in a flow when a recipient did not take a lead. */
public enum AfterFailure {
    /** The flow goes on. */
    NEXT,
    /** The flow ends. */
    STOP,
    /** The lead waits for a person. */
    HOLD;

    /** The name by which documents know it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
