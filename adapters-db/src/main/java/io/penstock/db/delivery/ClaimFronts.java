package io.penstock.db.delivery;

import io.penstock.domain.company.CompanyId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far this program has claimed the deliveries of each company. A claim that begins there need
 * not pass by what was claimed before, which the database keeps in its index for a while. What
 * became due before that moment later is found once the fronts are forgotten. Thread-safe.
 */
final class ClaimFronts {

    private static final long NONE = Long.MIN_VALUE;

    private final Map<CompanyId, Long> moments = new ConcurrentHashMap<>();

    /** The moment, in milliseconds since 1970, from which on a company's are looked for. */
    long of(CompanyId company) {
        return moments.getOrDefault(company, NONE);
    }

    /** Moves fronts on; they never go back. */
    void advance(Map<CompanyId, Long> claimed) {
        claimed.forEach((company, moment) -> moments.merge(company, moment, Math::max));
    }

    /** Has everything looked for from the beginning again. */
    void forget() {
        moments.clear();
    }
}
