package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineAgainstReferenceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void engineShouldAgreeWithTheReference(long seed) {
        RandomRouting random = new RandomRouting(seed);
        for (int round = 0; round < 1_000; round++) {
            String text = random.script();
            Script script = ScriptFixture.script(text);
            Map<Integer, String> texts = random.rotators();
            Map<RotatorId, Script> rotators = ScriptFixture.rotators(texts);
            CompiledScript compiled = CompiledScript.compile(ScriptName.offer(1), script, rotators);
            for (int lead = 0; lead < 4; lead++) {
                agree(compiled, script, rotators, random, text + texts);
            }
        }
    }

    private static void agree(
            CompiledScript compiled,
            Script script,
            Map<RotatorId, Script> rotators,
            RandomRouting random,
            String description) {
        Situation situation = random.situation();
        RoutingGuards guards = random.guards();
        ReferenceEvaluator reference = new ReferenceEvaluator(rotators, situation, guards);
        Choice choice = compiled.choose(situation, guards);
        Odds odds = compiled.odds(situation, guards);

        assertThat(ReferenceEvaluator.companyOf(choice))
                .as(description)
                .isEqualTo(reference.choose(script));
        assertThat(compiled.trace(situation, guards).choice()).isEqualTo(choice);
        assertThat(odds.exact()).isTrue();
        OddsAssert.requireEqual(odds, reference.odds(script), description);
        choice.company().ifPresent(company -> assertThat(odds.companies()).containsKey(company));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04"
    })
    void everyMinuteShouldAgreeWhereTheClocksChange(ZoneId zone, LocalDate day) {
        Script script =
                ScriptFixture.script(
                        """
                        time(1-2) 50% #1
                        dow(7) time(2-3) 40% rot(1)
                        time(130-230) dow(6-1) bucket(1) 30%
                        time(0-24) dow(1) 80% #4
                        time(0-24) #5
                        time(23-0) dow(6) @active #6
                        dow(7-6) 60% #7
                        """);
        Map<RotatorId, Script> rotators =
                ScriptFixture.rotators(
                        Map.of(1, "time(2-3) 50% #2\ntime(3-2) rot(2)", 2, "dow(7) 70% #3\n#8"));
        CompiledScript compiled = CompiledScript.compile(ScriptName.offer(1), script, rotators);
        Instant end = day.plusDays(1).atStartOfDay(zone).plusMinutes(1).toInstant();
        Instant minute = day.atStartOfDay(zone).minusMinutes(1).toInstant();
        for (int number = 0; minute.isBefore(end); number++, minute = minute.plusSeconds(60)) {
            for (int second : List.of(0, 59)) {
                Situation situation =
                        new Situation(
                                LeadAttributes.none(),
                                Draws.seed("lead-" + number),
                                minute.plusSeconds(second),
                                zone);
                var reference = new ReferenceEvaluator(rotators, situation, RoutingGuards.OPEN);
                Choice choice = compiled.choose(situation, RoutingGuards.OPEN);

                assertThat(ReferenceEvaluator.companyOf(choice))
                        .as("%s", situation.at())
                        .isEqualTo(reference.choose(script));
            }
        }
    }

    @Test
    void oddsShouldBeTheSharesOfManyLeads() {
        CompiledScript compiled =
                ScriptFixture.compile(
                        "geo:ru 30% #1\n20% bucket(1)\n50% rot(2)\n10% #1\n",
                        Map.of(1, "10% #1\n#2\nrot(2)", 2, "33.33% #3\n50% #4"));
        Situation any = new RandomRouting(7).situation();
        Odds odds = compiled.odds(any, RoutingGuards.OPEN);
        int leads = 200_000;
        int[] counts = new int[5];
        for (int lead = 0; lead < leads; lead++) {
            Situation situation =
                    new Situation(
                            any.attributes(), Draws.seed("lead-" + lead), any.at(), any.zone());
            counts[ReferenceEvaluator.companyOf(compiled.choose(situation, RoutingGuards.OPEN))]++;
        }

        odds.companies()
                .forEach((company, chance) ->
                        assertThat(counts[company.value()] / (double) leads)
                                .isCloseTo(chance, Offset.offset(0.004)));
    }
}
