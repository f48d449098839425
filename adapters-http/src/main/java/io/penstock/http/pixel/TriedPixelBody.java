package io.penstock.http.pixel;

import io.penstock.application.pixel.TriedPixel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pixel would send, and what came of it where it was sent. */
record TriedPixelBody(
        String name,
        ConditionBody condition,
        String method,
        @Nullable String url,
        @Nullable String body,
        List<SubstitutedBody> substituted,
        @Nullable String problem,
        @Nullable PixelAttemptBody attempt) {

    /** Whether it would be fired, and why or why not. */
    record ConditionBody(boolean holds, String why) {}

    /** A value that was asked for. */
    record SubstitutedBody(String name, @Nullable String value, boolean missing) {}

    static TriedPixelBody of(TriedPixel pixel) {
        return new TriedPixelBody(
                pixel.name(),
                new ConditionBody(pixel.fires(), pixel.why()),
                pixel.verb().name(),
                pixel.url().orElse(null),
                pixel.body().orElse(null),
                pixel.substituted().stream()
                        .map(one -> new SubstitutedBody(one.name(), one.value(), one.isMissing()))
                        .toList(),
                pixel.problem().orElse(null),
                pixel.attempt().map(PixelAttemptBody::of).orElse(null));
    }
}
