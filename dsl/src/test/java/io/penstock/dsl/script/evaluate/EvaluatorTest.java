package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final int DECISIONS = 20_000;

    @Test
    void decisionsShouldAllocateNothing() {
        CompiledScript script =
                ScriptFixture.compile(
                        "geo:de #9\n30% rot(1)\ntime(8-20) geo:ru max(day,any,2) #3\n20% bucket(2)",
                        Map.of(1, "user:1 #1\n50% @active bucket(2)", 2, "40% #4\n#5\ngeo:us #6"));
        RandomRouting random = new RandomRouting(3);
        List<Situation> situations = new ArrayList<>();
        for (int lead = 0; lead < 1_000; lead++) {
            situations.add(inOneZone(random.situation()));
        }
        RoutingGuards guards = random.guards();
        Evaluator evaluator = script.evaluator();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        decide(evaluator, situations, guards);
        long before = threads.getCurrentThreadAllocatedBytes();
        decide(evaluator, situations, guards);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // Not quite 0: in the days of a change of the clocks, offsets are found anew.
        assertThat(allocated / (double) DECISIONS).isLessThan(8);
    }

    private static Situation inOneZone(Situation situation) {
        return new Situation(
                situation.attributes(),
                situation.seed(),
                situation.at(),
                ZoneId.of("Europe/Berlin"));
    }

    private static void decide(
            Evaluator evaluator, List<Situation> situations, RoutingGuards guards) {
        for (int decision = 0; decision < DECISIONS; decision++) {
            evaluator.choose(situations.get(decision % situations.size()), guards);
        }
    }

    @Test
    void rotatorsShouldBeSharedAndThoseUnchangedTakenOver() {
        RotatorId first = new RotatorId(1);
        RotatorId second = new RotatorId(2);
        Script before = ScriptFixture.script("#1");
        Script after = ScriptFixture.script("#2");
        CompiledRotators rotators = CompiledRotators.compile(Map.of(first, before, second, before));
        CompiledRotators later = rotators.recompile(Map.of(first, before, second, after));

        assertThat(later.lines(first)).isSameAs(rotators.lines(first));
        assertThat(later.lines(second)).isNotSameAs(rotators.lines(second));
        assertThat(company("rot(1)", later)).isEqualTo(1);
        assertThat(company("rot(2)", later)).isEqualTo(2);
        assertThat(company("rot(2)", rotators)).isEqualTo(1);
    }

    private static int company(String text, CompiledRotators rotators) {
        CompiledScript script =
                CompiledScript.compile(ScriptName.offer(1), ScriptFixture.script(text), rotators);
        return ReferenceEvaluator.companyOf(
                script.choose(new RandomRouting(1).situation(), RoutingGuards.OPEN));
    }
}
