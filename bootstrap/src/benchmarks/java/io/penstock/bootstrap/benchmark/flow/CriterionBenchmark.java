package io.penstock.bootstrap.benchmark.flow;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of one criterion, and of the same written in Java over the same values. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CriterionBenchmark {

    private static final int LEADS = 1024;

    private final Variables[] leads = new Variables[LEADS];
    private final Condition criterion =
            Criteria.parse("random > 33 AND random <= 66 AND lead_score >= 50", new AnyName())
                    .condition()
                    .orElseThrow();
    private int next;

    /** Makes the leads, which differ in both numbers. */
    public CriterionBenchmark() {
        for (int lead = 0; lead < LEADS; lead++) {
            Map<String, Object> values =
                    new HashMap<>(
                            Map.of(
                                    "random", 1 + lead * 37 % 100,
                                    "lead_score", (long) (lead * 61 % 100),
                                    "state", "CA"));
            leads[lead] = values::get;
        }
    }

    private Variables nextLead() {
        next = (next + 1) & (LEADS - 1);
        return leads[next];
    }

    /** As the language has it. */
    @Benchmark
    public boolean criterion() {
        return criterion.holds(nextLead());
    }

    /** As Java has it. */
    @Benchmark
    public boolean java() {
        Variables lead = nextLead();
        return number(lead.value("random")) > 33
                && number(lead.value("random")) <= 66
                && number(lead.value("lead_score")) >= 50;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static final class AnyName implements Scope {

        @Override
        public boolean knows(String name) {
            return true;
        }

        @Override
        public Optional<String> nearest(String name) {
            return Optional.empty();
        }
    }
}
