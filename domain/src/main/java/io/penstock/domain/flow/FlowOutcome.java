package io.penstock.domain.flow;

import java.util.Locale;

/** How a flow ended for a lead. */
public enum FlowOutcome {
    /** A company has the lead. */
    SUCCESS,
    /** Whoever was asked said no. */
    FAILURE,
    /** Nobody who was asked answered properly. */
    ERROR,
    /** Somebody else decided about the lead, so that nothing more is done. */
    CANCELLED;

    /** The name by which the API shows it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
