package io.penstock.application.flow.check;

import java.util.Objects;

/**
 * What looks wrong with a flow.
 *
 * @param place the path to it in the flow's document; empty for the whole
 * @param code what kind of thing it is
 * @param message what it is, to be read after the place
 */
public record FlowWarning(String place, Code code, String message) {

    /** Every kind; names are never reused. */
    public enum Code {
        /** Some values of {@code random} lead nowhere. */
        RANDOM_GAP,
        /** Some values of {@code random} lead to two. */
        RANDOM_OVERLAP,
        /** Criteria that no lead fulfils. */
        NEVER_HOLDS,
        /** Criteria that every lead fulfils. */
        ALWAYS_HOLDS,
        /** What no lead gets to. */
        UNREACHABLE,
        /** A lead may be sold more often than is meant. */
        SEVERAL_SALES,
        /** Hours without a time zone. */
        ZONE_ASSUMED
    }

    public FlowWarning {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
