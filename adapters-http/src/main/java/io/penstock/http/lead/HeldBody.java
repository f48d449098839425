package io.penstock.http.lead;

import io.penstock.domain.hold.Held;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead waits in the hold queue; nothing ends the waiting by itself, so that until is null.
 */
record HeldBody(String reason, Instant since, @Nullable Instant until) {

    static @Nullable HeldBody of(Optional<Held> held) {
        return held.map(there -> new HeldBody(there.reason(), there.since(), null)).orElse(null);
    }
}
