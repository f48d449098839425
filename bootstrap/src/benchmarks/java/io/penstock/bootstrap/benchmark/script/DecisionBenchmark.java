package io.penstock.bootstrap.benchmark.script;

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

/** The time of one decision, going through a million different leads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
// By default parallel threads of the collector copy the leads, in another order in each start, and
// the readings of every engine differ by a tenth; one thread lays them out the same way each time.
@Fork(
        value = 1,
        jvmArgs = {
            "-XX:+UseSerialGC",
            "-Xms3g",
            "-Xmx3g",
            "--sun-misc-unsafe-memory-access=allow"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DecisionBenchmark {

    /** Who decides. */
    @Param EngineName engine = EngineName.PENSTOCK;

    /** By what kind of script. */
    @Param WorkloadKind workload = WorkloadKind.MIXED;

    /** How many lines it has. */
    @Param({"100", "1000", "10000"})
    int lines;

    private Engine measured = lead -> lead;
    private int next;

    /** Prepares rules and leads. */
    @Setup
    public void prepare() {
        Workload work = new Workload(workload, lines);
        measured = Engine.create(engine, work, Workload.LEADS);
        Agreement.require(engine, work, measured);
    }

    /** Decides about the next lead. */
    @Benchmark
    public int decide() {
        next = (next + 1) & (Workload.LEADS - 1);
        return measured.decide(next);
    }
}
