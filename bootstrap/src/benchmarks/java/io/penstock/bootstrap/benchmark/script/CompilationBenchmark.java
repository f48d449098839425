package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledRotators;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time until an edited script of 10,000 lines decides. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class CompilationBenchmark {

    private static final int LINES = 10_000;
    private static final RotatorId ROTATOR = new RotatorId(1);

    /** What kind of script. */
    @Param WorkloadKind workload = WorkloadKind.MIXED;

    private String text = "";
    private Script script = Script.EMPTY;
    private CompiledRotators rotators = CompiledRotators.NONE;
    private volatile CompiledScript current = compile(Script.EMPTY, CompiledRotators.NONE);

    /** Prepares the text, and a rotator of as many lines. */
    @Setup
    public void prepare() {
        text = new Workload(workload, LINES).script();
        script = ScriptParser.parse(text).script();
        rotators = CompiledRotators.compile(Map.of(ROTATOR, script));
    }

    /** From the text. */
    @Benchmark
    public CompiledScript parseAndCompile() {
        current = compile(ScriptParser.parse(text).script(), CompiledRotators.NONE);
        return current;
    }

    /** From the tree. */
    @Benchmark
    public CompiledScript compile() {
        current = compile(script, CompiledRotators.NONE);
        return current;
    }

    /** A script of its own, beside a rotator that did not change. */
    @Benchmark
    public CompiledScript compileBesideRotator() {
        current = compile(script, rotators.recompile(Map.of(ROTATOR, script)));
        return current;
    }

    private static CompiledScript compile(Script script, CompiledRotators rotators) {
        return CompiledScript.compile(ScriptName.offer(1), script, rotators);
    }
}
