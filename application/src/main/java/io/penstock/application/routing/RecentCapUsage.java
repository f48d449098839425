package io.penstock.application.routing;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.GuardReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts towards caps as decisions read them, without asking storage each time. A count that leaves
 * room may be a quarter of a second old, or two seconds where it leaves half of the cap, as it is
 * counted again when the lead is stored; one that leaves none is always read anew, so that what is
 * freed is seen at once. Thread-safe.
 */
final class RecentCapUsage implements CapUsage {

    /** How old a count may be. */
    static final Duration KEPT = Duration.ofMillis(250);

    /** How old a count may be that leaves half of the cap. */
    static final Duration KEPT_BELOW_HALF = Duration.ofSeconds(2);

    private static final int MOST_CAPS = 100_000;

    private final CapUsage usage;
    private final Map<CompanyCap, Count> counts = new ConcurrentHashMap<>();

    RecentCapUsage(CapUsage usage) {
        this.usage = usage;
    }

    @Override
    public long used(CompanyCap cap, Instant now, ZoneId zone) {
        Count recent = counts.get(cap);
        if (recent != null && recent.isOf(now, cap.cap()) && cap.cap().hasRoom(recent.used())) {
            return recent.used();
        }
        long used = usage.used(cap, now, zone);
        if (counts.size() >= MOST_CAPS) {
            counts.clear();
        }
        counts.put(cap, new Count(used, now));
        return used;
    }

    /** Notes that a lead was stored, which counts from now on. */
    void stored(Decision decision) {
        for (GuardReading reading : decision.readings()) {
            if (reading instanceof GuardReading.CapUse(CompanyCap cap, _)
                    && decision.company().filter(cap.company()::equals).isPresent()) {
                counts.computeIfPresent(cap, (_, count) -> count.andOne());
            }
        }
    }

    /** Notes that a cap was reached although its count left room. */
    void reached(CompanyCap cap) {
        counts.remove(cap);
    }

    /**
     * How many leads there were.
     *
     * @param at the moment of the decision that read it
     */
    private record Count(long used, Instant at) {

        private boolean isOf(Instant now, Cap cap) {
            Duration kept = used < cap.count() / 2 ? KEPT_BELOW_HALF : KEPT;
            return !now.isBefore(at) && Duration.between(at, now).compareTo(kept) < 0;
        }

        private Count andOne() {
            return new Count(used + 1, at);
        }
    }
}
