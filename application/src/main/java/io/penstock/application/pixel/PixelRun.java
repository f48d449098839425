package io.penstock.application.pixel;

import io.penstock.domain.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The pixels that are fired for one occasion of one lead, in their order. Immutable.
 *
 * @param lead the lead
 * @param owner whose pixels they are
 * @param occasion what became of the lead
 * @param firings the pixels, one or more
 */
public record PixelRun(
        LeadId lead, PixelOwner owner, PixelOccasion occasion, List<PixelFiring> firings) {

    public PixelRun {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(occasion, "occasion");
        firings = List.copyOf(firings);
        if (firings.isEmpty()) {
            throw new IllegalArgumentException("A run has a pixel.");
        }
    }

    /** A run that is due at the occasion's moment; empty where there are no pixels. */
    public static Optional<PixelRun> of(
            LeadId lead, PixelOwner owner, PixelOccasion occasion, List<String> pixels) {
        return pixels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PixelRun(
                                lead,
                                owner,
                                occasion,
                                pixels.stream()
                                        .map(pixel -> PixelFiring.due(pixel, occasion.at()))
                                        .toList()));
    }

    /**
     * Whether it is made only when another has ended: a source hears of the statuses of a lead in
     * the order in which the lead had them.
     */
    public boolean waitsFor(PixelRun other) {
        return lead.equals(other.lead())
                && occasion.kind() == PixelOccasion.Kind.STATUS
                && other.occasion().kind() == PixelOccasion.Kind.STATUS
                && other.occasion().version() < occasion.version();
    }

    /** Tells it from all other runs; at most 120 characters. */
    public String id() {
        return lead.value() + ":" + occasion.key();
    }

    /** When the next of its pixels is due; empty when all have ended. */
    public Optional<Instant> nextAt() {
        return firings.stream()
                .map(PixelFiring::nextAt)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether one of its pixels is still to be fired. */
    public boolean isPending(int position) {
        return firings.get(position).isPending();
    }

    /** The run after a step about one of its pixels. */
    public PixelRun after(int position, PixelStep step) {
        List<PixelFiring> changed = new ArrayList<>(firings);
        changed.set(position, firings.get(position).after(step));
        return new PixelRun(lead, owner, occasion, changed);
    }
}
