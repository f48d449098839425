package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledScriptTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void bucketShouldShareByWeight() {
        expect("bucket(1)", Map.of(1, "10% #1\n90% #2"), Map.of(1, 0.1, 2, 0.9));
        expect("bucket(1)", Map.of(1, "10% #1\n#2\n#3"), Map.of(1, 0.1, 2, 0.45, 3, 0.45));
        expect("bucket(1)", Map.of(1, "#1\n#2\n#2"), Map.of(1, 0.5, 2, 0.5));
        expect("bucket(1)", Map.of(1, "10% #1\n20% #1\n30% #2"), Map.of(1, 0.5, 2, 0.5));
        expect("bucket(1)", Map.of(1, "80% #1\n20% #2\n#3"), Map.of(1, 0.8, 2, 0.2));
        expect("bucket(1)", Map.of(1, "80% #1\n80% #2\n#3"), Map.of(1, 0.5, 2, 0.5));
        expect("bucket(1)", Map.of(1, "40% #1\n#1\n#2"), Map.of(1, 0.4, 2, 0.6));
        expect("bucket(1)", Map.of(1, "geo:ru #1"), Map.of(0, 1.0));
        expect("bucket(1)\n#9", Map.of(1, ""), Map.of(9, 1.0));
    }

    @Test
    void bucketShouldResolveNestedRotatorsFirst() {
        expect(
                "bucket(1)",
                Map.of(1, "60% rot(2)\n40% #3", 2, "50% #1\n50% #2"),
                Map.of(1, 0.5 * 0.6, 2, 0.25 * 0.6, 3, 0.75 * 0.4 + 0.25));
        expect("bucket(1)", Map.of(1, "rot(2)\nrot(2)", 2, "50% #1\n#2"), Map.of(1, 0.5, 2, 0.5));
    }

    @Test
    void guardsOfRotatorLinesShouldBindEachCompanyByItsOwnCount() {
        RoutingGuards guards = guards(Map.of(1, 5L, 2, 4L), 3);
        CompiledScript script =
                ScriptFixture.compile(
                        "max(day,any,5) @active rot(1)\n#9", Map.of(1, "#1\n#3\nmax(24h,ok,7) #2"));
        Choice choice = script.choose(situation("lead"), guards);
        CompanyId second = new CompanyId(2);

        assertThat(choice.company()).contains(second);
        assertThat(choice.caps())
                .containsExactly(
                        new CompanyCap(second, new Cap(CapPeriod.DAY, CapType.ANY, 5)),
                        new CompanyCap(second, new Cap(CapPeriod.LAST_24_HOURS, CapType.OK, 7)));
        assertThat(choice.needsActive()).isTrue();
        assertThat(choice.path())
                .containsExactly(
                        new LinePlace(ScriptName.offer(1), 1),
                        new LinePlace(ScriptName.rotator(1), 3));
    }

    @Test
    void bucketWinnerShouldPromiseTheCapsOfAllItsLines() {
        CompiledScript script =
                ScriptFixture.compile(
                        "bucket(1)", Map.of(1, "max(day,any,5) #1\nmax(week,any,9) 10% #1"));
        Choice choice = script.choose(situation("lead"), RoutingGuards.OPEN);

        assertThat(choice.caps())
                .extracting(cap -> cap.cap().toString())
                .containsExactly("max(day,any,5)", "max(week,any,9)");
    }

    @Test
    void rotatorShouldFallThroughAndUnknownOnesNotFire() {
        expect("rot(1)\nrot(99)\nbucket(99)\n#3", Map.of(1, "50% #1"), Map.of(1, 0.5, 3, 0.5));
    }

    @Test
    void nestingShouldEndAtDepthTen() {
        Map<Integer, String> rotators = new HashMap<>();
        for (int rotator = 1; rotator <= 10; rotator++) {
            rotators.put(rotator, "rot(" + (rotator + 1) + ")");
        }
        rotators.put(11, "#1");
        expect("rot(1)\n#2", rotators, Map.of(2, 1.0));
        expect("rot(2)\n#2", rotators, Map.of(1, 1.0));
    }

    @Test
    void cycleShouldEndByDepthOrSteps() {
        expect("rot(1)\n#2", Map.of(1, "rot(1)"), Map.of(2, 1.0));
        CompiledScript wide = ScriptFixture.compile("rot(1)\n#2", Map.of(1, "rot(1)\n".repeat(10)));
        Choice choice = wide.choose(situation("lead"), RoutingGuards.OPEN);

        assertThat(choice).isEqualTo(Choice.none(true));
        assertThat(wide.odds(situation("lead"), RoutingGuards.OPEN).exact()).isFalse();
        Trace trace = wide.trace(situation("lead"), RoutingGuards.OPEN);
        assertThat(trace.choice()).isEqualTo(choice);
        assertThat(trace.steps()).hasSize(Trace.MAXIMUM_STEPS);
    }

    @Test
    void oddsShouldSayWhenTheyCannotBeExact() {
        String bucket =
                IntStream.rangeClosed(2, 21)
                        .mapToObj(rotator -> rotator + "% rot(" + rotator + ")\n")
                        .collect(Collectors.joining());
        Map<Integer, String> rotators = new HashMap<>(Map.of(1, bucket));
        for (int rotator = 2; rotator <= 21; rotator++) {
            rotators.put(rotator, "50% #" + (2 * rotator) + "\n#" + (2 * rotator + 1));
        }
        CompiledScript script = ScriptFixture.compile("bucket(1)", rotators);

        assertThat(script.odds(situation("lead"), RoutingGuards.OPEN))
                .isEqualTo(new Odds(Map.of(), 0, false));
    }

    @Test
    void drawsOnTwoWaysIntoOneRotatorShouldBeIndependent() {
        CompiledScript script =
                ScriptFixture.compile("rot(1) max(day,any,1)\nrot(1)\n", Map.of(1, "50% #1"));
        int none = 0;
        for (int lead = 0; lead < 20_000; lead++) {
            boolean chosen =
                    script.choose(situation("lead-" + lead), RoutingGuards.OPEN)
                            .company()
                            .isPresent();
            none += chosen ? 0 : 1;
        }
        assertThat(none).isBetween(4_750, 5_250);
    }

    @Test
    void editingOneLineShouldLeaveTheDrawsOfOthersAlone() {
        CompiledScript before = ScriptFixture.compile("user:1 50% #1\n50% #2\n50% #2\n#3");
        CompiledScript after =
                ScriptFixture.compile("// new\nuser:5 20% #1\n  50%   #2\n50% #2\n#3");
        for (int lead = 0; lead < 1_000; lead++) {
            Situation situation = situation("lead-" + lead);
            assertThat(after.choose(situation, RoutingGuards.OPEN).company())
                    .isEqualTo(before.choose(situation, RoutingGuards.OPEN).company());
        }
    }

    @Test
    void dayAndTimeShouldBeThoseOfTheSystemsZone() {
        CompiledScript script = ScriptFixture.compile("100% dow(7) time(3-4) #1");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(chosen(script, "2026-03-29T00:59:59Z", berlin)).isFalse();
        assertThat(chosen(script, "2026-03-29T01:00:00Z", berlin)).isTrue();
        assertThat(chosen(script, "2026-03-29T02:00:00Z", berlin)).isFalse();
        assertThat(chosen(script, "2026-03-29T03:00:00Z", ZoneOffset.UTC)).isTrue();
        CompiledScript weekend = ScriptFixture.compile("100% dow(6-1) #1");
        assertThat(chosen(weekend, "2026-11-20T23:59:59Z", ZoneOffset.UTC)).isFalse();
        assertThat(chosen(weekend, "2026-11-21T00:00:00Z", ZoneOffset.UTC)).isTrue();
        assertThat(chosen(weekend, "2026-11-23T23:59:59Z", ZoneOffset.UTC)).isTrue();
    }

    private static boolean chosen(CompiledScript script, String at, ZoneId zone) {
        Situation situation = new Situation(LeadAttributes.none(), 1, Instant.parse(at), zone);
        return script.choose(situation, RoutingGuards.OPEN).company().isPresent();
    }

    private static void expect(
            String text, Map<Integer, String> rotators, Map<Integer, Double> odds) {
        CompiledScript script = ScriptFixture.compile(text, rotators);
        Odds computed = script.odds(situation("lead"), RoutingGuards.OPEN);

        assertThat(computed.exact()).isTrue();
        OddsAssert.requireEqual(computed, odds, text + rotators);
    }

    private static Situation situation(String lead) {
        return new Situation(LeadAttributes.none(), Draws.seed(lead), NOON, ZoneOffset.UTC);
    }

    private static RoutingGuards guards(Map<Integer, Long> used, int inactive) {
        return new RoutingGuards() {
            @Override
            public boolean active(CompanyId company) {
                return company.value() != inactive;
            }

            @Override
            public long used(CompanyId company, Cap cap) {
                return used.getOrDefault(company.value(), 0L);
            }
        };
    }
}
