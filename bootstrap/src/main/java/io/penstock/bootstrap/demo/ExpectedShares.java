package io.penstock.bootstrap.demo;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Odds;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Says with which probability each company gets a sample lead, computed from the scripts.
 * Immutable.
 */
final class ExpectedShares {

    private final Map<Integer, CompiledScript> scripts = new HashMap<>();

    ExpectedShares() {
        Map<RotatorId, Script> rotators =
                Map.of(
                        new RotatorId(1),
                        ScriptParser.parse(SampleConfiguration.SOLAR_BUCKET).script());
        for (SampleOffer offer : SampleOffer.values()) {
            Script script = ScriptParser.parse(offer.script()).script();
            scripts.put(
                    offer.number(),
                    CompiledScript.compile(ScriptName.offer(offer.number()), script, rotators));
        }
    }

    /** Adds a lead's probabilities to the table; what no line takes goes to the default company. */
    void addTo(DistributionTable table, int offer, Map<String, Object> lead) {
        Situation situation = new Situation(attributes(lead), 0, Instant.EPOCH, ZoneOffset.UTC);
        Odds odds = Objects.requireNonNull(scripts.get(offer)).odds(situation, RoutingGuards.OPEN);
        odds.companies()
                .forEach((CompanyId company, Double chance) ->
                        table.share(offer, company.value()).expect(chance));
        table.share(offer, SampleConfiguration.COMPANIES.size()).expect(odds.none());
    }

    private static LeadAttributes attributes(Map<String, Object> lead) {
        LeadAttributes.Builder attributes = LeadAttributes.builder();
        lead.forEach((name, value) ->
                Attribute.byKey(name)
                        .ifPresent(attribute -> set(attributes, attribute, value.toString())));
        return attributes.build();
    }

    private static void set(LeadAttributes.Builder attributes, Attribute attribute, String value) {
        switch (attribute.kind()) {
            case NUMBER -> attributes.number(attribute, Long.parseLong(value));
            case FLAG -> attributes.flag(attribute, value.equals("1"));
            case COUNTRY -> attributes.country(attribute, value);
            case TEXT -> attributes.text(attribute, value);
        }
    }
}
