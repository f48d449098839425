package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CapPeriod;
import io.penstock.domain.cap.CapType;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.evaluate.EvenScript.Basis;
import io.penstock.dsl.script.evaluate.EvenScript.EvenChoice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EvenScriptTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final int MOST_SETS = 10;

    private final CompiledScript script =
            ScriptFixture.compile(
                    "geo:ru 33.33% #1\ngeo:ru 50% bucket(1)\ngeo:ru 90% rot(2)\ngeo:ua 12.5% #1",
                    Map.of(1, "10% #2\n30% #3\n#4", 2, "7% max(day,any,5) #5\n#1"));
    private final EvenScript even = new EvenScript(script, 1, MOST_SETS);

    private static Situation lead(int number, String country) {
        return new Situation(
                LeadAttributes.builder().country(Attribute.GEO, country).build(),
                Draws.seed("lead-" + number),
                AT,
                ZoneOffset.UTC);
    }

    @Test
    void everyShareShouldBeWithinOneLeadOfItsOddsAtAnyTime() {
        for (String country : List.of("ru", "ua")) {
            Odds odds = script.odds(lead(0, country), RoutingGuards.OPEN);
            Map<CompanyId, Integer> had = new HashMap<>();
            for (int lead = 1; lead <= 3_000; lead++) {
                EvenChoice next = even.choose(lead(lead, country), RoutingGuards.OPEN);
                assertThat(next.even()).isTrue();
                next.choice().company().ifPresent(company -> had.merge(company, 1, Integer::sum));
                for (Map.Entry<CompanyId, Double> company : odds.companies().entrySet()) {
                    double arrears =
                            lead * company.getValue() - had.getOrDefault(company.getKey(), 0);
                    assertThat(arrears)
                            .as("%s after %d leads from %s", company.getKey(), lead, country)
                            .isGreaterThan(-1)
                            .isLessThan(1);
                }
            }
        }
    }

    @Test
    void leadsWithDifferentOddsShouldBeCountedApart() {
        List<Optional<CompanyId>> apart = new ArrayList<>();
        EvenScript other = new EvenScript(script, 1, MOST_SETS);
        for (int lead = 0; lead < 500; lead++) {
            apart.add(other.choose(lead(lead, "ru"), RoutingGuards.OPEN).choice().company());
        }

        List<Optional<CompanyId>> between = new ArrayList<>();
        for (int lead = 0; lead < 500; lead++) {
            even.choose(lead(lead, "ua"), RoutingGuards.OPEN);
            between.add(even.choose(lead(lead, "ru"), RoutingGuards.OPEN).choice().company());
        }

        assertThat(between).isEqualTo(apart);
    }

    @Test
    void aDecisionShouldReplayFromItsRound() {
        for (int lead = 0; lead < 200; lead++) {
            Situation situation = lead(lead, "ru");
            EvenChoice made = even.choose(situation, RoutingGuards.OPEN);

            assertThat(even.choose(situation, RoutingGuards.OPEN, made.round()))
                    .isEqualTo(made.choice());
            assertThat(even.trace(situation, RoutingGuards.OPEN, made.round()).choice())
                    .isEqualTo(made.choice());
        }
    }

    @Test
    void aChoiceShouldKeepTheCapsOfItsLines() {
        CompanyId capped = new CompanyId(5);
        CompanyCap cap = new CompanyCap(capped, new Cap(CapPeriod.DAY, CapType.ANY, 5));
        List<Choice> choices = new ArrayList<>();
        for (int lead = 0; lead < 1_000; lead++) {
            choices.add(even.choose(lead(lead, "ru"), RoutingGuards.OPEN).choice());
        }

        assertThat(choices)
                .filteredOn(choice -> choice.company().equals(Optional.of(capped)))
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.caps()).containsExactly(cap));
    }

    @Test
    void theWorkOfAllRoundsShouldBeLimited() {
        CompiledScript costly =
                ScriptFixture.compile(
                        "rot(1)\n".repeat(2_000) + "1% rot(2)\n#1",
                        Map.of(1, "geo:fr #3", 2, "1% rot(3)", 3, "1% #2"));
        AtomicLong asked = new AtomicLong();
        RoutingGuards counting = counting(asked);
        EvenScript rare = new EvenScript(costly, _ -> 2, EvenScript.MAXIMUM_ROUNDS);

        EvenChoice choice = rare.choose(lead(1, "ru"), counting);

        assertThat(choice.basis()).isEqualTo(Basis.NO_WORK_LEFT);
        assertThat(choice.round()).isZero();
        assertThat(choice.choice().company()).contains(new CompanyId(1));
        assertThat(asked).hasValueLessThan(2 * EvenScript.MAXIMUM_WORK / 4_000);
    }

    @Test
    void linesThatDoNotMatchShouldCostLittleWork() {
        CompiledScript selective =
                ScriptFixture.compile("geo:fr #1\n".repeat(10_000) + "1% #2\n#3");
        EvenScript rare = new EvenScript(selective, _ -> 2, EvenScript.MAXIMUM_ROUNDS);

        for (int lead = 0; lead < 20; lead++) {
            EvenChoice choice = rare.choose(lead(lead, "ru"), RoutingGuards.OPEN);
            assertThat(choice.even()).isTrue();
        }
    }

    /** Guards that count how often a choice is made that comes to the last line. */
    private static RoutingGuards counting(AtomicLong asked) {
        return new RoutingGuards() {
            @Override
            public boolean passesOver(CompanyId company) {
                if (company.value() == 1) {
                    asked.incrementAndGet();
                }
                return false;
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

    @Test
    void sharesShouldHoldFromManyThreads() throws ExecutionException, InterruptedException {
        int threads = 16;
        int leads = 250;
        Map<CompanyId, Integer> had = new ConcurrentHashMap<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * leads;
                running.add(
                        executor.submit(() -> {
                            for (int lead = first; lead < first + leads; lead++) {
                                even.choose(lead(lead, "ru"), RoutingGuards.OPEN)
                                        .choice()
                                        .company()
                                        .ifPresent(company -> had.merge(company, 1, Integer::sum));
                            }
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }

        script.odds(lead(0, "ru"), RoutingGuards.OPEN)
                .companies()
                .forEach((company, chance) ->
                        assertThat(threads * leads * chance - had.getOrDefault(company, 0))
                                .as(company.toString())
                                .isGreaterThan(-1)
                                .isLessThan(1));
    }
}
