package io.penstock.http.pixel;

import io.penstock.application.pixel.PixelOccasion;
import io.penstock.application.pixel.PixelRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one pixel; the reason is that of its last attempt, or why it was skipped. */
record PixelBody(
        OccasionBody occasion,
        String pixel,
        String outcome,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt,
        List<PixelAttemptBody> attempts) {

    /** What it was to be fired for. */
    record OccasionBody(String name, String reference, String status, Instant at) {

        static OccasionBody of(PixelOccasion occasion) {
            return new OccasionBody(
                    occasion.kind().key(), occasion.reference(), occasion.status(), occasion.at());
        }
    }

    static PixelBody of(PixelRecord pixel) {
        List<PixelAttemptBody> attempts =
                pixel.attempts().stream().map(PixelAttemptBody::of).toList();
        String last = attempts.isEmpty() ? null : attempts.getLast().reason();
        return new PixelBody(
                OccasionBody.of(pixel.occasion()),
                pixel.firing().pixel(),
                pixel.firing().outcome().key(),
                pixel.firing().reason().orElse(last),
                pixel.firing().nextAt().orElse(null),
                attempts);
    }
}
