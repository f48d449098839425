package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.EndpointLimits;
import io.penstock.domain.delivery.RateLimit;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this program has in the air to one company, and how much more it may begin. Moments are
 * milliseconds of a clock that never goes back. Thread-safe.
 */
final class Lane {

    /** That nothing but the end of a delivery lets another begin. */
    static final long WHEN_ONE_ENDS = Long.MAX_VALUE;

    private final CompanyId company;
    private final Circuit circuit = new Circuit();
    private int inTheAir;
    private Duration per = Duration.ZERO;
    private @Nullable RateWindow window;

    Lane(CompanyId company) {
        this.company = company;
    }

    CompanyId company() {
        return company;
    }

    /**
     * Takes turns, as many as the limits leave and at most so many.
     *
     * @param hasBackup whether what begins has somewhere else to go while the endpoint is down
     */
    synchronized Turns take(int atMost, EndpointLimits limits, boolean hasBackup, long now) {
        RateWindow counting = window(limits.rate(), now);
        int count = Math.min(atMost, limits.concurrency() - inTheAir);
        if (counting != null) {
            count = Math.min(count, allowed(limits) - counting.counted(now));
        }
        count = Math.max(0, count);
        count = hasBackup ? count : circuit.room(count, inTheAir, now);
        inTheAir += count;
        long part = counting == null ? 0 : counting.add(count, now);
        return new Turns(this, count, part, counting);
    }

    /** From when on a turn is free, or {@link #WHEN_ONE_ENDS}. */
    synchronized long opensAt(EndpointLimits limits, boolean hasBackup, long now) {
        if (inTheAir >= limits.concurrency()) {
            return WHEN_ONE_ENDS;
        }
        if (!hasBackup && circuit.isOpen() && circuit.room(1, inTheAir, now) == 0) {
            return inTheAir > 0 ? WHEN_ONE_ENDS : circuit.opensAt();
        }
        RateWindow counting = window(limits.rate(), now);
        return counting == null ? now : counting.fewerThan(allowed(limits), now);
    }

    /** Whether its rate leaves no room now. */
    synchronized boolean isThrottled(EndpointLimits limits, long now) {
        RateWindow counting = window(limits.rate(), now);
        return counting != null && counting.counted(now) >= allowed(limits);
    }

    /** Whether a delivery that begins now goes to the backup, where there is one. */
    synchronized boolean isDown(long now) {
        return circuit.isDown(now);
    }

    /** Hears how an attempt ended, before its turn does. */
    synchronized Circuit.Change ended(boolean inError, long now) {
        return circuit.ended(inError, now);
    }

    /** Ends some turns; those that were not used are not counted as begun. */
    synchronized void end(Turns turns, int count, boolean used) {
        inTheAir -= count;
        RateWindow counted = turns.window();
        if (!used && counted != null) {
            counted.remove(count, turns.part());
        }
    }

    private static int allowed(EndpointLimits limits) {
        return limits.rate().map(RateLimit::deliveries).orElse(Integer.MAX_VALUE);
    }

    /** Another unit of time begins with an empty count. */
    private @Nullable RateWindow window(Optional<RateLimit> rate, long now) {
        Duration wanted = rate.map(RateLimit::per).orElse(Duration.ZERO);
        if (!wanted.equals(per)) {
            per = wanted;
            window = wanted.isZero() ? null : new RateWindow(wanted.toMillis(), now);
        }
        return window;
    }

    /**
     * Turns that were taken.
     *
     * @param lane whose they are
     * @param count how many, 0 or more
     * @param part where the window counts them
     * @param window what counts them, if anything does
     */
    record Turns(Lane lane, int count, long part, @Nullable RateWindow window) {}
}
