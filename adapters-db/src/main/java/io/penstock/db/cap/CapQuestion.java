package io.penstock.db.cap;

import io.penstock.domain.cap.CompanyCap;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much of a cap is used at a moment.
 *
 * @param cap the cap, and whose it is
 * @param at the moment
 * @param zone the zone in which days begin
 */
public record CapQuestion(CompanyCap cap, Instant at, ZoneId zone) {

    CountedTime time() {
        return CountedTime.of(cap.company(), cap.cap().period(), at, zone);
    }
}
