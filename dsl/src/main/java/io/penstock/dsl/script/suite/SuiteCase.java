package io.penstock.dsl.script.suite;

import io.penstock.domain.lead.LeadAttributes;
import java.time.Instant;
import java.util.List;

/**
 * One case of a suite.
 *
 * @param number its place in the list, from 1
 * @param expectations all must be met; one or more
 */
record SuiteCase(int number, LeadAttributes lead, Instant at, List<Expectation> expectations) {

    SuiteCase {
        expectations = List.copyOf(expectations);
    }
}
