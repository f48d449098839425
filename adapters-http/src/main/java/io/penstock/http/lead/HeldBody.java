package io.penstock.http.lead;

import io.penstock.domain.hold.Held;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead waits in the hold queue; nothing ends the waiting by itself, so that until is null.
 */
record HeldBody(String reason, Instant since, @Nullable Instant until) {

    private static final String KEPT_FOR_ITSELF = "It waits for a company.";

    static @Nullable HeldBody of(Optional<Held> held, Disclosure disclosure) {
        return held.map(there -> new HeldBody(reason(there, disclosure), there.since(), null))
                .orElse(null);
    }

    /** The reason may be the buyer's. */
    private static String reason(Held held, Disclosure disclosure) {
        return switch (disclosure) {
            case FULL -> held.reason();
            case OUTCOME -> KEPT_FOR_ITSELF;
        };
    }
}
