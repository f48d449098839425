package io.penstock.dsl.script.evaluate;

import io.penstock.domain.company.CompanyId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The probability of every outcome for one lead, moment and state of guards.
 *
 * @param companies the probability of each company that can be chosen, above 0 and at most 1, by
 *     number
 * @param none the probability that no line fires, 0 to 1
 * @param exact whether they could be computed; where not, there are no companies and none is 0
 */
public record Odds(Map<CompanyId, Double> companies, double none, boolean exact) {

    static final Odds UNKNOWN = new Odds(Map.of(), 0, false);

    public Odds {
        companies = Collections.unmodifiableMap(new TreeMap<>(companies));
    }
}
