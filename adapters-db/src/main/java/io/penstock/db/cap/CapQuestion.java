package io.penstock.db.cap;

import io.penstock.domain.cap.CompanyCap;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much of a cap is used.
 *
 * @param cap the cap, and whose it is
 * @param time when leads came that count towards it
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
