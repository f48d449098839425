package io.penstock.application.flow.trial;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a flow is to be tried.
 *
 * @param flow the flow
 * @param script what its steps ask that ask a script; absent where none does
 * @param fallback who gets a lead that no line of the script gave away
 * @param attributes what each lead is routed by
 * @param fields what each lead carries besides
 * @param volume how many leads are sent through it, 1 or more
 * @param expected by name which part of all leads is to go there, from 0 on
 * @param tolerance how far off a part may be, of all leads
 * @param accept by name in lower case which part of its leads a company takes; one that is not
 *     among them takes all
 * @param at when the first lead arrives
 * @param over the time over which they arrive, all at once where 0
 * @param zone of hours, days and caps that have none of their own
 * @param seed makes other leads of other numbers
 */
record FlowTest(
        Flow flow,
        Optional<CompiledScript> script,
        Optional<CompanyId> fallback,
        LeadAttributes attributes,
        LeadFields fields,
        int volume,
        Map<String, Fraction> expected,
        BigDecimal tolerance,
        Map<String, Fraction> accept,
        Instant at,
        Duration over,
        ZoneId zone,
        long seed) {

    FlowTest {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        accept = Map.copyOf(accept);
    }

    /** When a lead arrives, counted from 0. */
    Instant arrival(int number) {
        return at.plus(over.multipliedBy(number).dividedBy(volume));
    }
}
