package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Choice, path, caps, trace and odds of 1,000,000 pairs of a script and a lead. */
class IndexAgainstPlainInterpreterTest {

    private static final ScriptName NAME = ScriptName.offer(1);
    private static final int LEADS_A_SCRIPT = 250;

    @Test
    void smallScriptsWithRotatorsAndBucketsShouldAgree() {
        RandomRouting random = new RandomRouting(11);
        for (int round = 0; round < 2_400; round++) {
            Pair pair = new Pair(random.script(), random.rotators());
            for (int lead = 0; lead < LEADS_A_SCRIPT; lead++) {
                pair.agree(random.situation(), random.guards());
            }
        }
    }

    @Test
    void longScriptsOverEveryAttributeShouldAgree() {
        WideRouting random = new WideRouting(12);
        RandomRouting guards = new RandomRouting(13);
        for (int round = 0; round < 1_600; round++) {
            int lines = 1 << round % 10;
            Map<Integer, String> rotators = Map.of(1, "#1\n30% #2", 2, random.rotator(lines / 8));
            Pair pair = new Pair(random.script(lines), rotators);
            for (int lead = 0; lead < LEADS_A_SCRIPT; lead++) {
                pair.agree(random.situation(), guards.guards());
            }
        }
    }

    @Test
    void scriptsOfThousandsOfLinesShouldAgree() {
        WideRouting random = new WideRouting(14);
        RandomRouting guards = new RandomRouting(15);
        Pair pair = new Pair(random.script(5_000), Map.of(1, "#1", 2, random.rotator(2_500)));
        for (int lead = 0; lead < LEADS_A_SCRIPT; lead++) {
            pair.agree(random.situation(), guards.guards());
        }
    }

    private static final class Pair {

        private final String description;
        private final CompiledScript compiled;
        private final Evaluator evaluator;
        private final PlainInterpreter plain;

        Pair(String text, Map<Integer, String> rotatorTexts) {
            Script script = ScriptParser.parse(text).script();
            Map<RotatorId, Script> rotators =
                    rotatorTexts.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> new RotatorId(entry.getKey()),
                                            entry ->
                                                    ScriptParser.parse(entry.getValue()).script()));
            description = text + rotatorTexts;
            compiled = CompiledScript.compile(NAME, script, rotators);
            evaluator = compiled.evaluator();
            plain = PlainInterpreter.compile(NAME, script, rotators);
        }

        void agree(Situation situation, RoutingGuards guards) {
            Choice choice = evaluator.choose(situation, guards);
            if (!choice.equals(plain.choose(situation, guards))) {
                assertThat(choice).as(description).isEqualTo(plain.choose(situation, guards));
            }
            assertThat(compiled.trace(situation, guards))
                    .as(description)
                    .isEqualTo(plain.trace(situation, guards));
            assertThat(compiled.odds(situation, guards))
                    .as(description)
                    .isEqualTo(plain.odds(situation, guards));
        }
    }
}
