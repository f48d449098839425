package io.penstock.application.flow.trial;

import io.penstock.domain.flow.RuleCap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the leads of a trial towards the caps of its flow. Not thread-safe. */
final class TrialCaps {

    private final Map<Window, Long> counts = new HashMap<>();

    private record Window(RuleCap cap, Instant from) {
        static Window of(RuleCap cap, Instant at) {
            return new Window(cap, cap.cap().period().firstCounted(at, cap.zone()));
        }
    }

    /** The first of some caps that has no room at a moment. */
    Optional<RuleCap> full(List<RuleCap> caps, Instant at) {
        return caps.stream()
                .filter(cap -> counts.getOrDefault(Window.of(cap, at), 0L) >= cap.cap().count())
                .findFirst();
    }

    /** Counts a lead that a company got. */
    void take(List<RuleCap> caps, Instant at) {
        caps.forEach(cap -> counts.merge(Window.of(cap, at), 1L, Long::sum));
    }

    /** Counts a lead no more that a company did not take. */
    void release(List<RuleCap> caps, Instant at) {
        caps.forEach(cap -> counts.merge(Window.of(cap, at), -1L, Long::sum));
    }
}
