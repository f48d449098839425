package io.penstock.application.flow.trial;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowTrial;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a flow is to be tried.
 *
 * @param flow the flow
 * @param offer whose it is
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
        TrialOffer offer,
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

    /** Makes the leads where nobody wants others. */
    static final long FIRST_SEED = 1;

    FlowTest {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        accept = Map.copyOf(accept);
    }

    /**
     * As an offer's flow says that it is to be tried: with leads that carry nothing, arrive at once
     * and are taken by every company.
     *
     * @param offer has a flow that says so
     * @param now when they arrive
     */
    static FlowTest of(TrialOffer offer, Instant now, ZoneId zone) {
        Flow flow = offer.offer().flow().orElseThrow();
        FlowTrial trial = flow.trial().orElseThrow();
        return new FlowTest(
                flow,
                offer,
                Optional.of(TrialScript.of(offer)),
                offer.offer().defaultCompany(),
                LeadAttributes.builder().build(),
                LeadFields.none(),
                trial.volume(),
                PartsByRecipient.expected(trial, offer).byName(),
                trial.tolerance(),
                Map.of(),
                now.truncatedTo(ChronoUnit.MILLIS),
                Duration.ZERO,
                zone,
                FIRST_SEED);
    }

    /** When a lead arrives, counted from 0. */
    Instant arrival(int number) {
        return at.plus(over.multipliedBy(number).dividedBy(volume));
    }
}
