package io.penstock.bootstrap.benchmark.flow;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.criteria.Scope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Condition numbers =
            compiled("random > 33 AND random <= 66 AND lead_score >= 50");
    private final Condition range = compiled("random > 33 AND random <= 66");
    private final Condition number = compiled("lead_score >= 50");
    private final Condition text = compiled("state == 'CA'");
    private final Condition list = compiled("state in ('CA', 'NY', 'TX', 'FL')");
    private final Set<String> states = Set.of("CA", "NY", "TX", "FL");
    private int next;

    /** Makes the leads, which differ in both numbers. */
    public CriterionBenchmark() {
        for (int lead = 0; lead < LEADS; lead++) {
            Map<String, Object> values =
                    new HashMap<>(
                            Map.of(
                                    "random", 1 + lead * 37 % 100,
                                    "lead_score", (long) (lead * 61 % 100),
                                    "state", lead % 3 == 0 ? "CA" : "WA"));
            leads[lead] = values::get;
        }
    }

    private static Condition compiled(String text) {
        return Criteria.parse(text, new AnyName()).condition().orElseThrow();
    }

    private Variables nextLead() {
        next = (next + 1) & (LEADS - 1);
        return leads[next];
    }

    /** Three comparisons of numbers. */
    @Benchmark
    public boolean numbers() {
        return numbers.holds(nextLead());
    }

    /** The same in Java. */
    @Benchmark
    public boolean numbersInJava() {
        Variables lead = nextLead();
        return number(lead.value("random")) > 33
                && number(lead.value("random")) <= 66
                && number(lead.value("lead_score")) >= 50;
    }

    /** A range of the number by which leads are split. */
    @Benchmark
    public boolean range() {
        return range.holds(nextLead());
    }

    /** The same in Java. */
    @Benchmark
    public boolean rangeInJava() {
        Variables lead = nextLead();
        return number(lead.value("random")) > 33 && number(lead.value("random")) <= 66;
    }

    /** A comparison with a number. */
    @Benchmark
    public boolean number() {
        return number.holds(nextLead());
    }

    /** The same in Java. */
    @Benchmark
    public boolean numberInJava() {
        return number(nextLead().value("lead_score")) >= 50;
    }

    /** A comparison of texts. */
    @Benchmark
    public boolean text() {
        return text.holds(nextLead());
    }

    /** The same in Java. */
    @Benchmark
    public boolean textInJava() {
        return nextLead().value("state") instanceof String state && state.equalsIgnoreCase("CA");
    }

    /** Whether a text is in a list. */
    @Benchmark
    public boolean list() {
        return list.holds(nextLead());
    }

    /** The same in Java. */
    @Benchmark
    public boolean listInJava() {
        return nextLead().value("state") instanceof String state
                && states.contains(state.toUpperCase(Locale.ROOT));
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
