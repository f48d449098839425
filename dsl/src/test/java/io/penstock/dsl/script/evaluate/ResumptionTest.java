package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.evaluate.EvenScript.Basis;
import io.penstock.dsl.script.evaluate.EvenScript.EvenChoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Leads that ask a script again that distributes evenly. */
class ResumptionTest {

    private static final int ROUNDS = 1_000;

    private final List<SortedMap<Integer, BigDecimal>> asked = new ArrayList<>();

    private static Situation lead(int number) {
        return new Situation(
                LeadAttributes.builder().build(),
                Draws.seed("lead-" + number),
                Instant.parse("2026-11-20T10:00:00Z"),
                ZoneOffset.UTC);
    }

    private static RoutingGuards without(Integer... companies) {
        return new RoutingGuards() {
            @Override
            public boolean passesOver(CompanyId company) {
                return Set.of(companies).contains(company.value());
            }

            @Override
            public boolean isRecorded() {
                return true;
            }

            @Override
            public boolean active(CompanyId company) {
                return true;
            }

            @Override
            public long used(CompanyId company, Cap cap) {
                return 0;
            }
        };
    }

    private int first(SortedMap<Integer, BigDecimal> odds) {
        asked.add(odds);
        return odds.firstKey();
    }

    private int last(SortedMap<Integer, BigDecimal> odds) {
        asked.add(odds);
        return odds.lastKey();
    }

    private static Resumption after(EvenChoice choice) {
        return Resumption.after(choice.choice().path(), choice.round());
    }

    private static Map<Integer, String> texts(SortedMap<Integer, BigDecimal> odds) {
        return odds.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                odd -> odd.getValue().stripTrailingZeros().toPlainString()));
    }

    @Test
    void linesAboveTheOneThatMatchedShouldGiveNothing() {
        CompiledScript script = ScriptFixture.compile("10% #1\n50% #2\n\n40% #3\n#4", Map.of());
        EvenScript even = new EvenScript(script, odds -> 2, ROUNDS);
        EvenScript next = new EvenScript(script, this::last, ROUNDS);
        for (int number = 0; number < 100; number++) {
            EvenChoice chosen = even.choose(lead(number), RoutingGuards.OPEN);
            EvenChoice below = next.choose(lead(number), without(2), after(chosen));

            assertThat(below.choice().company()).contains(new CompanyId(4));
            assertThat(below.even()).isTrue();
            assertThat(script.choose(lead(number).inRound(below.round()), without(2)))
                    .isEqualTo(below.choice());
        }
        assertThat(asked)
                .allSatisfy(odds -> assertThat(texts(odds)).isEqualTo(Map.of(3, "0.4", 4, "0.6")));
    }

    @Test
    void theRoundOfTheDecisionBeforeShouldBeTriedFirst() {
        CompiledScript script = ScriptFixture.compile("90% #1\n90% #2\n90% #3\n#4", Map.of());
        EvenScript next = new EvenScript(script, this::first, 1);
        for (int number = 0; number < 50; number++) {
            EvenChoice chosen =
                    new EvenScript(script, _ -> 3, ROUNDS).choose(lead(number), RoutingGuards.OPEN);
            assertThat(chosen.even()).isTrue();

            EvenChoice below = next.choose(lead(number), without(3), after(chosen));

            assertThat(below.basis()).isEqualTo(Basis.QUOTA);
            assertThat(below.round()).isEqualTo(chosen.round());
            assertThat(below.choice().company()).contains(new CompanyId(4));
        }
    }

    @Test
    void aBucketShouldBeDrawnAgainWithoutTheCompanyAndCertainly() {
        CompiledScript script =
                ScriptFixture.compile(
                        "30% #9\n20% bucket(1)\n#4", Map.of(1, "50% #1\n30% #2\n20% #3"));
        EvenScript next = new EvenScript(script, this::first, ROUNDS);

        List<LinePlace> path =
                List.of(
                        new LinePlace(ScriptName.offer(1), 2),
                        new LinePlace(ScriptName.rotator(1), 1));

        EvenChoice again = next.choose(lead(1), without(1), Resumption.after(path, 0));

        assertThat(texts(asked.getFirst())).isEqualTo(Map.of(2, "0.6", 3, "0.4"));
        assertThat(again.choice().company()).contains(new CompanyId(2));
        assertThat(again.choice().path().getFirst().line()).isEqualTo(2);
    }

    @Test
    void linesOfARotatorAboveTheOneThatMatchedShouldGiveNothing() {
        CompiledScript script =
                ScriptFixture.compile(
                        "20% #9\nrot(1)\n#5",
                        Map.of(1, "\nrot(2)\n50% #4", 2, "50% #1\n50% #2\n40% #3"));
        EvenScript even = new EvenScript(script, odds -> 2, ROUNDS);
        EvenScript next = new EvenScript(script, this::first, ROUNDS);
        for (int number = 0; number < 100; number++) {
            EvenChoice chosen = even.choose(lead(number), RoutingGuards.OPEN);
            EvenChoice below = next.choose(lead(number), without(2), after(chosen));

            assertThat(below.choice().company()).contains(new CompanyId(3));
            assertThat(below.even()).isTrue();
            assertThat(script.choose(lead(number).inRound(below.round()), without(2)))
                    .isEqualTo(below.choice());
        }
        assertThat(asked)
                .allSatisfy(odds ->
                        assertThat(texts(odds)).isEqualTo(Map.of(3, "0.4", 4, "0.3", 5, "0.3")));
    }

    @Test
    void whatThePlainScriptGivesAfterARejectionShouldBePossible() {
        CompiledScript script =
                ScriptFixture.compile(
                        "rot(1)\n#6",
                        Map.of(1, "30% #1\n30% rot(2)\n50% #4\n#5", 2, "40% #1\n40% #2\n50% #3"));
        EvenScript next = new EvenScript(script, this::first, ROUNDS);
        for (int number = 0; number < 300; number++) {
            Choice plain = script.choose(lead(number), RoutingGuards.OPEN);
            int company = plain.company().orElseThrow().value();
            asked.clear();
            EvenChoice even =
                    next.choose(lead(number), without(company), Resumption.after(plain.path(), 0));
            int then =
                    script.choose(lead(number), without(company)).company().orElseThrow().value();

            assertThat(asked.isEmpty() ? Set.of(companyOf(even)) : asked.getFirst().keySet())
                    .as("after #%s", company)
                    .contains(then);
        }
    }

    private static int companyOf(EvenChoice choice) {
        return choice.choice().company().orElseThrow().value();
    }

    @Test
    void aRotatorInABucketShouldGoOnBelowItsLine() {
        CompiledScript script =
                ScriptFixture.compile(
                        "bucket(1)", Map.of(1, "50% #8\n50% rot(2)", 2, "50% #1\n50% #2\n#3"));
        EvenScript even = new EvenScript(script, odds -> 2, ROUNDS);
        EvenScript next = new EvenScript(script, this::first, ROUNDS);
        for (int number = 0; number < 50; number++) {
            EvenChoice chosen = even.choose(lead(number), RoutingGuards.OPEN);
            EvenChoice below = next.choose(lead(number), without(2), after(chosen));

            assertThat(below.even()).isTrue();
            assertThat(companyOf(below)).isEqualTo(3);
        }
        assertThat(asked)
                .allSatisfy(odds -> assertThat(texts(odds)).isEqualTo(Map.of(3, "0.5", 8, "0.5")));
    }

    @Test
    void whereNoLineHadFiredNoneShouldFireAgain() {
        CompiledScript script = ScriptFixture.compile("60% #1\n50% #2", Map.of());
        EvenScript next = new EvenScript(script, this::first, ROUNDS);

        EvenChoice again = next.choose(lead(1), RoutingGuards.OPEN, Resumption.after(List.of(), 3));

        assertThat(again.choice().company()).isEmpty();
        assertThat(again.even()).isTrue();
        assertThat(asked).as("one outcome alone has no turns").isEmpty();
    }

    @Test
    void whereNoRoundGivesTheTurnTheDrawsOfTheDecisionBeforeShouldGoOn() {
        CompiledScript script =
                ScriptFixture.compile("10% #1\n60% #2\n1% rot(1)\n#4", Map.of(1, "1% #3"));
        EvenScript next = new EvenScript(script, this::first, 10);
        int fallen = 0;
        for (int number = 0; number < 50; number++) {
            EvenChoice chosen =
                    new EvenScript(script, _ -> 2, ROUNDS).choose(lead(number), RoutingGuards.OPEN);
            EvenChoice below = next.choose(lead(number), without(2), after(chosen));

            assertThat(below.basis()).isEqualTo(Basis.NO_ROUND);
            assertThat(below.even()).isFalse();
            assertThat(below.round()).isEqualTo(chosen.round());
            assertThat(below.choice().company()).isEqualTo(Optional.of(new CompanyId(4)));
            fallen += below.round() > 0 ? 1 : 0;
        }
        assertThat(fallen).isPositive();
    }

    @Test
    void withoutExactOddsTheLeadsOwnDrawsShouldStand() {
        CompiledScript script =
                ScriptFixture.compile("50% #7\nrot(1)\n#2", Map.of(1, "rot(1)\n".repeat(10)));
        EvenScript even = new EvenScript(script, this::first, ROUNDS);
        for (int number = 0; number < 20; number++) {
            EvenChoice chosen = even.choose(lead(number), RoutingGuards.OPEN);

            assertThat(chosen.basis()).isEqualTo(Basis.NO_ODDS);
            assertThat(chosen.round()).isZero();
            assertThat(chosen.choice()).isEqualTo(script.choose(lead(number), RoutingGuards.OPEN));
        }
        assertThat(asked).isEmpty();
    }
}
