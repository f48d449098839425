package io.penstock.dsl.script.evaluate;

import io.penstock.domain.lead.LeadAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a decision is made about.
 *
 * @param attributes what the lead carries
 * @param seed the lead's seed, see {@link Draws#seed}
 * @param at when the lead arrived
 * @param zone the system's zone
 */
public record Situation(LeadAttributes attributes, long seed, Instant at, ZoneId zone) {

    public Situation {
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * The same lead, drawn again.
     *
     * @param round 0 for these draws, 1 or more for further ones; see {@link Draws#round}
     */
    public Situation inRound(int round) {
        return new Situation(attributes, Draws.round(seed, round), at, zone);
    }

    /** The minute of the arrival, counted from local midnight, 0 to 1439. */
    public int minuteOfDay() {
        return at.atZone(zone).toLocalTime().toSecondOfDay() / 60;
    }

    /** The local day of the arrival, 1 Monday to 7 Sunday. */
    public int dayOfWeek() {
        return at.atZone(zone).getDayOfWeek().getValue();
    }
}
