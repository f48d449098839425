package io.penstock.dsl.script.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final ScriptName OFFER = ScriptName.offer(1);
    private static final CompanyId FIVE = new CompanyId(5);

    private static final RoutingGuards GUARDS =
            new RoutingGuards() {
                @Override
                public boolean active(CompanyId company) {
                    return company.value() != 6;
                }

                @Override
                public long used(CompanyId company, Cap cap) {
                    return company.equals(FIVE) ? 10 : 0;
                }
            };

    @Test
    void everyLineThatNamesTheCompanyShouldHaveItsFirstObstacle() {
        List<Verdict> verdicts =
                verdicts(
                        """
                        geo:us mobile:1 #5
                        geo:ru time(1-2) #5
                        geo:ru max(day,any,10) #5
                        geo:ru #7
                        geo:ru #5
                        geo:us #5
                        """,
                        Map.of());

        assertThat(verdicts.stream().map(WhyNotTest::said))
                .containsExactly(
                        "geo:us: geo is ru",
                        "time(1-2): the time is 10:00",
                        "max(day,any,10): #5 has 10 of 10",
                        "line 4 gave #7",
                        "geo:us: geo is ru");
    }

    @Test
    void waysThroughRotatorsShouldBeLookedAt() {
        List<CompanyWay> ways =
                ways(
                        "geo:us rot(1)\n@active rot(1)\nmax(day,any,9) rot(2)\n#8",
                        Map.of(1, "#6\nuser:1 #5", 2, "#5\nrot(3)", 3, "city:[x] #5"));

        assertThat(ways)
                .extracting(way -> said(way.verdict()))
                .containsExactly(
                        "geo:us: geo is ru",
                        "user:1: user is not given",
                        "max(day,any,9): #5 has 10 of 9; asked by an outer line",
                        "city:[x]: city is not given");
        assertThat(ways.get(3).lines())
                .containsExactly(
                        new LinePlace(OFFER, 3),
                        new LinePlace(ScriptName.rotator(2), 2),
                        new LinePlace(ScriptName.rotator(3), 1));
    }

    @Test
    void drawsShouldBeTold() {
        List<Verdict> verdicts = verdicts("1% #5\n1% rot(1)\nbucket(2)", rotators());

        assertThat(verdicts.get(0)).isInstanceOf(Verdict.NotDrawn.class);
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.NotDrawn.class);
        assertThat(verdicts.get(2)).isInstanceOf(Verdict.OtherDrawn.class);
    }

    private static Map<Integer, String> rotators() {
        return Map.of(1, "#5", 2, "1% #5\n99% #7");
    }

    @Test
    void theWayThatWasTakenShouldBeToldOnce() {
        for (int lead = 0; lead < 300; lead++) {
            String text = "10% #5\n30% rot(1)\n40% bucket(2)\n50% #5\n#7\n#5";
            Situation situation = situation("lead-" + lead);
            Choice choice =
                    CompiledScript.compile(
                                    OFFER,
                                    ScriptFixture.script(text),
                                    ScriptFixture.rotators(rotators()))
                            .choose(situation, RoutingGuards.OPEN);
            List<CompanyWay> ways =
                    WhyNot.explain(
                            OFFER,
                            ScriptFixture.script(text),
                            ScriptFixture.rotators(rotators()),
                            situation,
                            RoutingGuards.OPEN,
                            FIVE);
            List<CompanyWay> taken =
                    ways.stream().filter(way -> way.verdict() instanceof Verdict.Taken).toList();

            assertThat(ways).hasSize(5);
            assertThat(taken).hasSize(choice.company().equals(Optional.of(FIVE)) ? 1 : 0);
            taken.forEach(way -> assertThat(way.lines()).isEqualTo(choice.path()));
        }
    }

    @Test
    void aCompanyThatNoLineNamesShouldHaveNoWays() {
        assertThat(ways("#1\nrot(1)", Map.of(1, "rot(2)", 2, "#2"))).isEmpty();
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Blocked(var _, var finding) -> finding.term() + ": " + finding.reason();
            case Verdict.TakenEarlier(var line, var company) ->
                    "line " + line.line() + " gave " + company;
            case Verdict.Taken _, Verdict.NotDrawn _, Verdict.OtherDrawn _, Verdict.NotReached _ ->
                    verdict.toString();
        };
    }

    private static List<Verdict> verdicts(String text, Map<Integer, String> rotators) {
        return ways(text, rotators).stream().map(CompanyWay::verdict).toList();
    }

    private static List<CompanyWay> ways(String text, Map<Integer, String> rotators) {
        return WhyNot.explain(
                OFFER,
                ScriptFixture.script(text),
                ScriptFixture.rotators(rotators),
                situation("lead-1"),
                GUARDS,
                FIVE);
    }

    private static Situation situation(String lead) {
        return new Situation(
                LeadAttributes.builder().country(Attribute.GEO, "ru").build(),
                Draws.seed(lead),
                Instant.parse("2026-11-20T10:00:00Z"),
                ZoneOffset.UTC);
    }
}
