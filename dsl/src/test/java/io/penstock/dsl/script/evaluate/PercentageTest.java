package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.dsl.script.ScriptFixture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code N%} is exactly N in 100. */
class PercentageTest {

    private static final int LEADS = 1_000_000;

    /** So many standard deviations away by chance once in 15,000 tries. */
    private static final double TOLERATED = 4;

    private static final Instant ARRIVAL = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"50", "1", "33.33", "99"})
    void lineShouldFireForItsPartOfLeads(String percent) {
        Evaluator evaluator = ScriptFixture.compile(percent + "% #1").evaluator();
        double chance = Double.parseDouble(percent) / 100;

        assertThat(deviation(chance, seed -> isFired(evaluator, seed)))
                .isBetween(-TOLERATED, TOLERATED);
    }

    @Test
    void manualsComparisonShouldBeSeenToBeBiased() {
        long key = Draws.key(Draws.ROOT, Draws.place("rand(0,100) < 50", 1));

        assertThat(deviation(0.5, seed -> Draws.draw(seed, key, 101) < 50))
                .as("50 of the 101 numbers from 0 to 100 are below 50, which is 49.5%%")
                .isLessThan(-TOLERATED);
        assertThat(deviation(50 / 101.0, seed -> Draws.draw(seed, key, 101) < 50))
                .isBetween(-TOLERATED, TOLERATED);
    }

    @Test
    void decisionShouldBeTheSameEachTime() {
        CompiledScript script = ScriptFixture.compile("50% #1\n50% #2\n50% #3");
        Evaluator evaluator = script.evaluator();
        for (int lead = 0; lead < 1_000; lead++) {
            Situation situation = situation(Draws.seed("lead-" + lead));
            Choice choice = evaluator.choose(situation, RoutingGuards.OPEN);

            assertThat(evaluator.choose(situation, RoutingGuards.OPEN)).isEqualTo(choice);
            assertThat(script.trace(situation, RoutingGuards.OPEN).choice()).isEqualTo(choice);
        }
    }

    /** By how many standard deviations the count of leads is off that which the chance promises. */
    private static double deviation(double chance, LongPredicate happens) {
        int count = 0;
        for (int lead = 0; lead < LEADS; lead++) {
            count += happens.test(Draws.seed("lead-" + lead)) ? 1 : 0;
        }
        return (count - LEADS * chance) / Math.sqrt(LEADS * chance * (1 - chance));
    }

    private static boolean isFired(Evaluator evaluator, long seed) {
        return evaluator.choose(situation(seed), RoutingGuards.OPEN).company().isPresent();
    }

    private static Situation situation(long seed) {
        return new Situation(LeadAttributes.none(), seed, ARRIVAL, ZoneOffset.UTC);
    }
}
