package io.penstock.application.routing;

import io.penstock.domain.flow.RuleCap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places of flows that were found full a moment ago, so that not every lead is offered there in
 * vain. Thread-safe.
 */
final class FullPlaces {

    /** For how long a place is not tried again, as what is freed is to be seen soon. */
    static final Duration KEPT = Duration.ofSeconds(1);

    private static final int MOST_PLACES = 100_000;

    private final Map<RuleCap, Instant> full = new ConcurrentHashMap<>();

    void found(RuleCap cap, Instant now) {
        if (full.size() >= MOST_PLACES) {
            full.clear();
        }
        full.put(cap, now);
    }

    boolean isFull(RuleCap cap, Instant now) {
        Instant found = full.get(cap);
        return found != null
                && !now.isBefore(found)
                && Duration.between(found, now).compareTo(KEPT) < 0
                && !found.isBefore(cap.cap().period().firstCounted(now, cap.zone()));
    }
}
