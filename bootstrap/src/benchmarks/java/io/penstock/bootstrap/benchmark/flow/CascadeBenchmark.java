package io.penstock.bootstrap.benchmark.flow;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.application.flow.run.Advance;
import io.penstock.application.flow.run.FlowInterpreter;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.dsl.document.DocumentReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that a lead takes through a cascade of five, of which the last gets it, and through one
 * recipient.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CascadeBenchmark {

    private final FlowPlan one = plan(recipient("A", 0));
    private final FlowPlan five =
            plan(
                    recipient("A", 90),
                    recipient("B", 80),
                    recipient("C", 70),
                    recipient("D", 60),
                    recipient("E", 0));
    private final EveryoneTakes around = new EveryoneTakes();

    private static Map<String, Object> recipient(String name, int score) {
        return Map.of("recipient", name, "criteria", "lead_score >= " + score);
    }

    @SafeVarargs
    private static FlowPlan plan(Map<String, Object>... recipients) {
        DocumentReader reader =
                DocumentReader.loose(Map.of("cascade", Stream.of(recipients).toList()));
        return new FlowPlan(FlowDocument.read(reader).orElseThrow().flow());
    }

    /** Five, of which four do not get it. */
    @Benchmark
    public Advance five() {
        return FlowInterpreter.advance(five, List.of(), 0, around);
    }

    /** One. */
    @Benchmark
    public Advance one() {
        return FlowInterpreter.advance(one, List.of(), 0, around);
    }
}
