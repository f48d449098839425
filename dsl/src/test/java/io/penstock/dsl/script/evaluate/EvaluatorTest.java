package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Script;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void guardsThatAreRecordedShouldBeReadAsATraceReadsThem() {
        CompiledScript script =
                ScriptFixture.compile(
                        "50% max(day,any,2) #3\n1% @active rot(1)\n50% rot(1)\n@active #4",
                        Map.of(1, "10% max(day,any,3) #1\n20% #2"));
        RandomRouting random = new RandomRouting(5);
        for (int lead = 0; lead < 500; lead++) {
            Situation situation = random.situation();
            RecordingGuards chosen = new RecordingGuards(random.guards());
            RecordingGuards traced = new RecordingGuards(chosen.guards);

            Choice choice = script.choose(situation, chosen);

            assertThat(choice).isEqualTo(script.trace(situation, traced).choice());
            assertThat(chosen.asked).isEqualTo(traced.asked);
            assertThat(script.choose(situation, chosen.guards)).isEqualTo(choice);
        }
    }

    private static final class RecordingGuards implements RoutingGuards {

        private final RoutingGuards guards;
        private final Set<Object> asked = new HashSet<>();

        private RecordingGuards(RoutingGuards guards) {
            this.guards = guards;
        }

        @Override
        public boolean active(CompanyId company) {
            asked.add(company);
            return guards.active(company);
        }

        @Override
        public long used(CompanyId company, Cap cap) {
            asked.add(new CompanyCap(company, cap));
            return guards.used(company, cap);
        }

        @Override
        public boolean isRecorded() {
            return true;
        }
    }

    @Test
    void threadsThatShareAScriptShouldNotDisturbEachOther() {
        CompiledScript script =
                ScriptFixture.compile(
                        "30% rot(1)\n20% bucket(2)\n#9", Map.of(1, "50% bucket(2)", 2, "#4\n#5"));
        RandomRouting random = new RandomRouting(6);
        List<Situation> situations = new ArrayList<>();
        for (int lead = 0; lead < 1_000; lead++) {
            situations.add(random.situation());
        }
        Evaluator evaluator = script.evaluator();
        List<Choice> alone =
                situations.stream()
                        .map(situation -> evaluator.choose(situation, RoutingGuards.OPEN))
                        .toList();

        List<Future<Choice>> together;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            together =
                    situations.stream()
                            .map(situation ->
                                    threads.submit(
                                            () -> script.choose(situation, RoutingGuards.OPEN)))
                            .toList();
        }

        assertThat(together.stream().map(Future::resultNow).toList()).isEqualTo(alone);
    }

    @Test
    void aDecisionWhoseGuardsFailShouldNotDisturbTheNext() {
        CompiledScript script = ScriptFixture.compile("@active #1\n#2", Map.of());
        RoutingGuards failing =
                new RoutingGuards() {
                    @Override
                    public boolean active(CompanyId company) {
                        throw new IllegalStateException("unknown");
                    }

                    @Override
                    public long used(CompanyId company, Cap cap) {
                        return 0;
                    }
                };
        Situation situation = new RandomRouting(1).situation();

        assertThatThrownBy(() -> script.choose(situation, failing)).hasMessage("unknown");
        assertThat(ReferenceEvaluator.companyOf(script.choose(situation, RoutingGuards.OPEN)))
                .isEqualTo(1);
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
