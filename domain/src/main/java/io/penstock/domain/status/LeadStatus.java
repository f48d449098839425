package io.penstock.domain.status;

import java.util.Locale;

/** Where a lead stands in its life, as the call center sees it. */
public enum LeadStatus {
    /** Received, and not yet worked. */
    WAITING,
    /** To be called back later. */
    HOLD,
    /** Confirmed. */
    APPROVED,
    /** Refused, with a reason. */
    CANCELLED,
    /** Not an order at all. */
    TRASH,
    /** Removed. */
    DELETED;

    /** The name by which documents and the API know it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything is left to do for the lead: its company works it, or it waits for one. */
    public boolean isOpen() {
        return this == WAITING || this == HOLD || this == APPROVED;
    }
}
