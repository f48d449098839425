package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.match.LineIndex;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Choice, path, caps, trace and odds of 1,000,000 pairs of a script and a lead; where there are
 * times, the choice in every minute.
 */
class IndexAgainstPlainInterpreterTest {

    private static final ScriptName NAME = ScriptName.offer(1);
    private static final int LEADS_A_SCRIPT = 250;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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

    /** In both weeks the clocks change. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1,
                64,
                65,
                128,
                129,
                LineIndex.MOST_LINES_AS_BITS,
                LineIndex.MOST_LINES_AS_BITS + 1
            })
    void linesWithTimesShouldAgreeInEveryMinuteOfAWeek(int lines) {
        Random random = new Random(lines);
        RandomRouting guards = new RandomRouting(lines);
        String chance = lines > 1_000 ? "0.1%" : "2%";
        String text = timed(random, lines, chance);
        Map<Integer, String> rotators =
                Map.of(
                        1,
                        timed(random, lines / 2, chance),
                        2,
                        timed(random, Math.min(lines, 9), chance));
        Pair pair = new Pair(text, rotators);
        for (String monday : List.of("2026-03-23", "2026-10-19")) {
            ZonedDateTime from = LocalDate.parse(monday).atStartOfDay(BERLIN);
            long seconds = Duration.between(from, from.plusWeeks(1)).toSeconds();
            for (long second = 0; second < seconds; second += 60) {
                Instant minute = from.toInstant().plusSeconds(second);
                pair.agreeOnChoice(at(minute, random), guards.guards());
                pair.agreeOnChoice(at(minute.plusSeconds(59), random), guards.guards());
            }
        }
    }

    /** Lines of which a lead meets many and few fire. */
    private static String timed(Random random, int lines, String chance) {
        return IntStream.range(0, lines)
                .mapToObj(_ -> timed(random, chance) + "\n")
                .collect(Collectors.joining());
    }

    private static String timed(Random random, String chance) {
        String time =
                switch (random.nextInt(6)) {
                    case 0 -> "time(8-1730)";
                    case 1 -> "time(2330-615)";
                    case 2 -> "time(2-3) dow(6-1)";
                    case 3 -> "time(0-24) dow(" + (1 + random.nextInt(7)) + ")";
                    case 4 -> "dow(1-5)";
                    default -> "";
                };
        return switch (random.nextInt(12)) {
            case 0 -> time + " user:2 #1";
            case 1 -> time + " user:1,2 " + chance + " rot(" + (1 + random.nextInt(2)) + ")";
            case 2 -> time + " user:1,2 " + chance + " bucket(2)";
            case 3 -> time + " user:1 max(day,any,1) " + chance + " #" + (1 + random.nextInt(9));
            case 4 -> time.isEmpty() ? chance + " #7" : time + " #8";
            default -> time + " user:1 " + chance + " #" + (1 + random.nextInt(9));
        };
    }

    private static Situation at(Instant instant, Random random) {
        LeadAttributes lead = LeadAttributes.builder().number(Attribute.USER, 1).build();
        return new Situation(lead, random.nextLong(), instant, BERLIN);
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
            agreeOnChoice(situation, guards);
            assertThat(compiled.trace(situation, guards))
                    .as(description)
                    .isEqualTo(plain.trace(situation, guards));
            assertThat(compiled.odds(situation, guards))
                    .as(description)
                    .isEqualTo(plain.odds(situation, guards));
        }

        void agreeOnChoice(Situation situation, RoutingGuards guards) {
            Choice choice = evaluator.choose(situation, guards);
            if (!choice.equals(plain.choose(situation, guards))) {
                assertThat(choice).as(description).isEqualTo(plain.choose(situation, guards));
            }
        }
    }
}
