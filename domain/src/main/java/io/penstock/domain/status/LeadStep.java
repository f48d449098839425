package io.penstock.domain.status;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The steps of a lead's life: from which statuses each is allowed, and where it leads. */
public enum LeadStep {
    /** The person wants it. */
    CONFIRM,
    /** The person is to be called back later. */
    HOLD,
    /** The person does not want it, for a reason. */
    CANCEL,
    /** It is not an order at all. */
    TRASH,
    /** What was approved came back. */
    RETURN,
    /** It is removed. */
    DELETE;

    /** The statuses from which the step is allowed; the caller may change the set. */
    public Set<LeadStatus> allowedFrom() {
        return switch (this) {
            case CONFIRM -> EnumSet.of(LeadStatus.WAITING, LeadStatus.HOLD);
            case HOLD -> EnumSet.of(LeadStatus.WAITING);
            case CANCEL -> EnumSet.of(LeadStatus.WAITING, LeadStatus.HOLD, LeadStatus.APPROVED);
            case TRASH -> EnumSet.complementOf(EnumSet.of(LeadStatus.DELETED));
            case RETURN -> EnumSet.of(LeadStatus.APPROVED);
            case DELETE -> EnumSet.allOf(LeadStatus.class);
        };
    }

    /** The status after the step, unless a cancel script takes the lead on. */
    public LeadStatus leadsTo() {
        return switch (this) {
            case CONFIRM -> LeadStatus.APPROVED;
            case HOLD -> LeadStatus.HOLD;
            case CANCEL, RETURN -> LeadStatus.CANCELLED;
            case TRASH -> LeadStatus.TRASH;
            case DELETE -> LeadStatus.DELETED;
        };
    }

    /** The step's name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
