package io.penstock.domain.flow;

import java.util.Locale;

/** How a stage of a flow stands for a lead. */
public enum StageOutcome {
    /** A company has taken the lead, or what was to be done is done. */
    SUCCESS,
    /** Whoever was asked said no. */
    FAILURE,
    /** Nobody who was asked answered properly. */
    ERROR,
    /** It was passed over. */
    SKIPPED,
    /** The lead waits in the hold queue. */
    HELD,
    /** An answer, or a time, is waited for. */
    PENDING,
    /** Somebody else decided about the lead, so that nothing more is done. */
    CANCELLED;

    /** The name by which the API shows it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
