package io.penstock.application.pixel;

import io.penstock.domain.delivery.Attempt;
import java.util.List;
import java.util.Objects;

/**
 * What became of one pixel.
 *
 * @param occasion what it was to be fired for
 * @param firing how it stands
 * @param attempts the attempts that were made, oldest first
 */
public record PixelRecord(PixelOccasion occasion, PixelFiring firing, List<Attempt> attempts) {

    public PixelRecord {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(firing, "firing");
        attempts = List.copyOf(attempts);
    }
}
