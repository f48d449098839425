package io.penstock.application.pixel;

import io.penstock.domain.flow.StageRef;
import io.penstock.domain.status.LeadStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that became of a lead, for which its pixels are fired, once.
 *
 * @param kind what kind of thing
 * @param reference tells it from the others of its kind and lead: 1 to 60 Latin letters, digits and
 *     hyphens
 * @param status how it stands since then, in the words of the API
 * @param previous how it stood before, where that is known
 * @param reason the number of the reason, where there is one
 * @param at when it was, cut to the millisecond
 */
public record PixelOccasion(
        Kind kind,
        String reference,
        String status,
        Optional<String> previous,
        OptionalLong reason,
        Instant at) {

    private static final int LONGEST_REFERENCE = 60;

    /** What may become of a lead. */
    public enum Kind {
        /** A delivery has ended; its id is the reference, and its outcome the status. */
        DELIVERY,
        /** The lead's status has changed; the reference is the lead's version since then. */
        STATUS,
        /** A stage of a flow fires pixels; its outcome is that of the flow so far. */
        FLOW;

        /** The name by which templates and the API know it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PixelOccasion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(reason, "reason");
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("A reference has 1 to 60 characters.");
        }
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** A delivery has ended, with an outcome such as {@code success}. */
    public static PixelOccasion deliveryEnded(String delivery, String outcome, Instant at) {
        return new PixelOccasion(
                Kind.DELIVERY, delivery, outcome, Optional.empty(), OptionalLong.empty(), at);
    }

    /**
     * A stage of a flow fires pixels.
     *
     * @param revision the revision of the configuration that has the flow
     * @param stage the number of the stage
     * @param decisions how many decisions there were about the lead
     * @param outcome how the deliveries of the flow stand, such as {@code success}
     */
    public static PixelOccasion flowReached(
            long revision, int stage, int decisions, String outcome, Instant at) {
        return new PixelOccasion(
                Kind.FLOW,
                revision + "-" + stage + "-" + decisions,
                outcome,
                Optional.empty(),
                OptionalLong.empty(),
                at);
    }

    /** A lead came in; its version is 0. */
    public static PixelOccasion received(Instant at) {
        return new PixelOccasion(
                Kind.STATUS,
                "0",
                LeadStatus.WAITING.key(),
                Optional.empty(),
                OptionalLong.empty(),
                at);
    }

    /**
     * The status of a lead has changed.
     *
     * @param version the version of the lead that was made with it, 1 or more
     */
    public static PixelOccasion statusChanged(
            int version, LeadStatus before, LeadStatus after, OptionalLong reason, Instant at) {
        return new PixelOccasion(
                Kind.STATUS,
                String.valueOf(version),
                after.key(),
                Optional.of(before.key()),
                reason,
                at);
    }

    /** Tells it from all others of its lead. */
    public String key() {
        return kind.key() + ":" + reference;
    }

    /** Whether it is what pixels without a condition are fired for. */
    public boolean isSuccess() {
        return switch (kind) {
            case DELIVERY -> status.equals("success");
            case STATUS -> true;
            case FLOW -> status.equals("success");
        };
    }

    /** The stage of a flow that fires pixels. */
    public StageRef stage() {
        if (kind != Kind.FLOW) {
            throw new IllegalStateException("Only a flow has stages.");
        }
        String[] parts = reference.split("-", -1);
        return new StageRef(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    /**
     * The version of the lead that was made with a change of its status.
     *
     * @throws IllegalStateException when it is no such change
     */
    public int version() {
        if (kind != Kind.STATUS) {
            throw new IllegalStateException("Only a change of the status has a version.");
        }
        return Integer.parseInt(reference);
    }
}
