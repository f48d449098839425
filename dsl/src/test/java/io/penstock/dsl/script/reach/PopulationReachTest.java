package io.penstock.dsl.script.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.evaluate.WideRouting;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PopulationReachTest {

    private static final RoutingGuards GUARDS =
            new RoutingGuards() {
                @Override
                public boolean active(CompanyId company) {
                    return company.value() % 3 != 0;
                }

                @Override
                public long used(CompanyId company, Cap cap) {
                    return company.value() % 4;
                }
            };

    @Test
    void reachShouldBeWeighedByExactOdds() {
        PopulationReach reach =
                PopulationReach.of(
                        ScriptFixture.script("80% #8\ngeo:ua #2\ngeo:us 50% bucket(1)\ngeo:ua #3"),
                        ScriptFixture.rotators(Map.of(1, "30% rot(2)", 2, "20% #4")),
                        leads("ua", "ua", "us", "de"),
                        RoutingGuards.OPEN);

        expect(reach.lines().get(0), 1, 0.8);
        expect(reach.lines().get(1), 0.2, 0.1);
        expect(reach.lines().get(2), 0.1, 0.05 * 0.5 * 0.2);
        expect(reach.lines().get(3), 0.1 - 0.005, 0);
        assertThat(reach.rest()).isCloseTo(0.095, Offset.offset(1e-12));
        assertThat(reach.population()).isEqualTo(4);
    }

    @Test
    void reachShouldBeThatOfEveryLineAskedAboutEveryLead() {
        int incomputable = 0;
        for (int seed = 0; seed < 60; seed++) {
            WideRouting routing = new WideRouting(seed);
            Script script = parsed(routing.script(seed % 3 == 0 ? 200 : 30));
            Map<RotatorId, Script> rotators =
                    Map.of(
                            new RotatorId(1), parsed(routing.rotator(8)),
                            new RotatorId(2), parsed(routing.script(6)),
                            new RotatorId(3),
                                    parsed(
                                            seed % 4 == 0
                                                    ? "9% rot(3)\n".repeat(20)
                                                    : "50% #4\n#5\n"));
            List<Situation> leads = Stream.generate(routing::situation).limit(40).toList();
            PopulationReach reach = PopulationReach.of(script, rotators, leads, GUARDS);

            assertThat(reach).isEqualTo(PlainReach.of(script, rotators, leads, GUARDS));
            incomputable += reach.incomputable();
        }
        assertThat(incomputable).isPositive();
    }

    @Test
    void reachShouldBeQuickForManyLinesAndLeads() {
        String narrow =
                IntStream.range(0, 5_000)
                        .mapToObj(line -> "user:" + line + " 50% #1\n")
                        .collect(Collectors.joining());
        String wide = "1% @active #1\n".repeat(5_000);
        List<Situation> leads =
                IntStream.range(0, 10_000)
                        .mapToObj(user ->
                                LeadAttributes.builder().number(Attribute.USER, user).build())
                        .map(PopulationReachTest::lead)
                        .toList();

        assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> {
                    for (String text : List.of(narrow, wide)) {
                        PopulationReach.of(parsed(text), Map.of(), leads, RoutingGuards.OPEN);
                    }
                });
    }

    private static Script parsed(String text) {
        return ScriptParser.parse(text).script();
    }

    private static void expect(ReachedLine line, double reached, double taken) {
        assertThat(line.reached()).isCloseTo(reached, Offset.offset(1e-12));
        assertThat(line.taken()).isCloseTo(taken, Offset.offset(1e-12));
    }

    private static List<Situation> leads(String... countries) {
        return Stream.of(countries)
                .map(country -> LeadAttributes.builder().country(Attribute.GEO, country).build())
                .map(PopulationReachTest::lead)
                .toList();
    }

    private static Situation lead(LeadAttributes attributes) {
        return new Situation(attributes, 0, Instant.EPOCH, ZoneOffset.UTC);
    }
}
