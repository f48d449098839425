package io.penstock.application.pixel;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that became of a lead, for which its pixels are fired, once.
 *
 * @param kind what kind of thing
 * @param reference tells it from the others of its kind and lead: 1 to 60 Latin letters, digits and
 *     hyphens
 * @param status how it stands since then, in the words of the API
 * @param at when it was, cut to the millisecond
 */
public record PixelOccasion(Kind kind, String reference, String status, Instant at) {

    private static final int LONGEST_REFERENCE = 60;

    /** What may become of a lead. */
    public enum Kind {
        /** A delivery has ended; its id is the reference, and its outcome the status. */
        DELIVERY;

        /** The name by which templates and the API know it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PixelOccasion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("A reference has 1 to 60 characters.");
        }
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** A delivery has ended, with an outcome such as {@code success}. */
    public static PixelOccasion deliveryEnded(String delivery, String outcome, Instant at) {
        return new PixelOccasion(Kind.DELIVERY, delivery, outcome, at);
    }

    /** Tells it from all others of its lead. */
    public String key() {
        return kind.key() + ":" + reference;
    }

    /** Whether it is what pixels without a condition are fired for. */
    public boolean isSuccess() {
        return kind == Kind.DELIVERY && status.equals("success");
    }
}
