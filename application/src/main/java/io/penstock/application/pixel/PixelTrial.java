package io.penstock.application.pixel;

import io.penstock.domain.pixel.PixelPlan;
import java.util.Objects;

/**
 * Pixels that are to be tried, and what they are to tell of.
 *
 * @param plan the pixels
 * @param subject a lead and a delivery, which need not be there
 * @param occasion what became of the lead
 * @param fire whether those are sent that would be
 */
record PixelTrial(PixelPlan plan, PixelSubject subject, PixelOccasion occasion, boolean fire) {

    PixelTrial {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(occasion, "occasion");
    }
}
