package io.penstock.db.cap;

import io.penstock.domain.cap.CompanyCap;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much of a cap is used at a moment.
 *
 * @param cap the cap, and whose it is
 * @param time what counts towards it then
 */
public record CapQuestion(CompanyCap cap, CountedTime time) {

    /**
     * A question.
     *
     * @param at the moment
     * @param zone the zone in which days begin
     */
    public static CapQuestion of(CompanyCap cap, Instant at, ZoneId zone) {
        return new CapQuestion(cap, CountedTime.of(cap.company(), cap.cap().period(), at, zone));
    }
}
