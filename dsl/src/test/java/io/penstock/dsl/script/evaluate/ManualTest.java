package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual of distribution scripts shows. */
class ManualTest {

    private static final String FIRST =
            """
            city:[london] #5
            area:[?california] #10
            geo:ru 50% #10
            geo:ru #5
            geo:kz user:3 #5
            80% #8
            geo:ua time(8-16) #2
            geo:ua time(130-730) #17
            """;

    @Test
    void firstScriptShouldHaveTheWorkedOdds() {
        expect(FIRST, lead().text(Attribute.CITY, "LONDON "), "10:00", Map.of(5, 1.0));
        expect(FIRST, lead().text(Attribute.AREA, "South California"), "10:00", Map.of(10, 1.0));
        expect(FIRST, geo("ru"), "10:00", Map.of(10, 0.5, 5, 0.5));
        expect(FIRST, geo("kz").number(Attribute.USER, 3), "10:00", Map.of(5, 1.0));
        expect(FIRST, geo("kz").number(Attribute.USER, 4), "10:00", Map.of(8, 0.8, 0, 0.2));
        expect(FIRST, geo("ua"), "10:00", Map.of(8, 0.8, 2, 0.2));
        expect(FIRST, geo("ua"), "07:29", Map.of(8, 0.8, 17, 0.2));
        expect(FIRST, geo("ua"), "07:30", Map.of(8, 0.8, 0, 0.2));
        expect(FIRST, geo("ua"), "16:00", Map.of(8, 0.8, 0, 0.2));
        expect(FIRST, lead(), "10:00", Map.of(8, 0.8, 0, 0.2));
    }

    @Test
    void examplesShouldGiveWhatTheManualSays() {
        expect("geo:ua #1\ngeo:kz #2", geo("kz"), "10:00", Map.of(2, 1.0));
        expect("geo:ua #1\ngeo:kz #2", geo("de"), "10:00", Map.of(0, 1.0));
        expect("geo:ua #1\ngeo:kz #2\n50% #4", geo("de"), "10:00", Map.of(4, 0.5, 0, 0.5));
        LeadAttributes.Builder publisher = geo("ru").number(Attribute.USER, 123);
        expect("user:123 geo:ru #7", publisher, "10:00", Map.of(7, 1.0));
        LeadAttributes.Builder area = lead().text(Attribute.AREA, "Republic of chechnya");
        expect("area:[?Chechnya] #2\narea:[?Dagestan] #2", area, "10:00", Map.of(2, 1.0));
        String certain = "100% time(8-1730) #1\n100% time(1730-8) #2";
        expect(certain, lead(), "08:00", Map.of(1, 1.0));
        expect(certain, lead(), "17:29", Map.of(1, 1.0));
        expect(certain, lead(), "17:30", Map.of(2, 1.0));
        expect(certain, lead(), "07:59", Map.of(2, 1.0));
        String russian = "geo:ru time(8-1730) #1\ngeo:ru time(1730-8) #2";
        expect(russian, geo("ru"), "00:00", Map.of(2, 1.0));
        expect(russian, geo("ua"), "00:00", Map.of(0, 1.0));
        String mary = "geo:ru user:123 time(830-1330) 50% #13";
        expect(mary, publisher, "08:30", Map.of(13, 0.5, 0, 0.5));
        expect(mary, publisher, "13:30", Map.of(0, 1.0));
    }

    @Test
    void threeEqualPartsShouldNeedThreeProbabilities() {
        expect(
                "geo:ru 33% #1\ngeo:ru 50% #2\ngeo:ru #3",
                geo("ru"), "10:00", Map.of(1, 0.33, 2, 0.335, 3, 0.335));
    }

    @Test
    void timeAloneShouldFireRotatorsOnly() {
        expect("time(0-24) #1\ndow(1-7) #2", lead(), "10:00", Map.of(0, 1.0));
        expect("time(0-24) max(day, any, 1) #1", lead(), "10:00", Map.of(0, 1.0));
        expect("time(0-24) max(day,any,1) #1", lead(), "10:00", Map.of(1, 1.0));
        expect("time(9-21) rot(12)", lead(), "10:00", Map.of(3, 1.0));
        expect("#4", lead(), "10:00", Map.of(4, 1.0));
    }

    private static void expect(
            String script, LeadAttributes.Builder lead, String time, Map<Integer, Double> odds) {
        Situation situation =
                new Situation(
                        lead.build(),
                        Draws.seed("lead"),
                        Instant.parse("2026-11-20T" + time + ":00Z"),
                        ZoneOffset.UTC);
        CompiledScript compiled =
                CompiledScript.compile(
                        ScriptName.offer(1),
                        ScriptFixture.parse(script).script(),
                        ScriptFixture.rotators(Map.of(12, "#3")));
        Odds computed = compiled.odds(situation, RoutingGuards.OPEN);

        assertThat(computed.exact()).isTrue();
        OddsAssert.requireEqual(computed, odds, script);
    }

    private static LeadAttributes.Builder lead() {
        return LeadAttributes.builder();
    }

    private static LeadAttributes.Builder geo(String country) {
        return lead().country(Attribute.GEO, country);
    }
}
