package io.penstock.domain.cap;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The port that counts the leads assigned to a company, whatever the offer.
 *
 * <p>Implementations are called from many threads at once.
 */
public interface CapUsage {

    /**
     * How many leads count towards the cap now.
     *
     * @param cap the company, the period and the type; its count plays no part
     * @param now the moment of the decision
     * @param zone the system's zone, in which days begin
     * @return 0 or more; what other threads are assigning meanwhile may be missing, so a promise is
     *     kept only by counting again when the lead is stored
     */
    long used(CompanyCap cap, Instant now, ZoneId zone);
}
