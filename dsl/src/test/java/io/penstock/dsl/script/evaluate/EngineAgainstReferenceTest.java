package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
