package io.penstock.domain.cap;

import io.penstock.domain.status.LeadStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which leads a cap counts, by the status they have now: the second part of the manual's {@code
 * max(period,type,count)}.
 */
public enum CapType {
    /** Every lead. */
    ANY,
    /** All but trash and deleted. */
    VALID,
    /** Waiting and hold. */
    WAIT,
    /** Approved. */
    ACCEPT,
    /** Waiting, hold and approved. */
    OK;

    /** The type's name in a script. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a lead that has this status now is counted. */
    public boolean counts(LeadStatus status) {
        return switch (status) {
            case WAITING, HOLD -> this != ACCEPT;
            case APPROVED -> this != WAIT;
            case CANCELLED -> this == ANY || this == VALID;
            case TRASH, DELETED -> this == ANY;
        };
    }

    /** The type with exactly this name. */
    public static Optional<CapType> byKey(String key) {
        return Stream.of(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
