package io.penstock.bootstrap.benchmark.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of scripts and prints the tables that the README of dsl quotes. */
public final class ScriptBenchmarks {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

    /** Chains of more ifs than this are compiled method by method, which takes its time. */
    private static final int MOST_LINES_AT_ONCE = 1_000;

    private ScriptBenchmarks() {}

    /**
     * Takes no arguments, or the names of what to run: engines, of {@link EngineName}, and kinds of
     * scripts, of {@link WorkloadKind}; all of either where none is named.
     */
    public static void main(String[] arguments) throws RunnerException {
        List<EngineName> engines = named(arguments, EngineName.values());
        List<WorkloadKind> kinds = named(arguments, WorkloadKind.values());
        List<Timing> timings = new ArrayList<>();
        for (WorkloadKind kind : kinds) {
            for (int lines : SIZES) {
                for (EngineName engine : engines) {
                    timings.add(decide(engine, kind, lines));
                    System.err.println(timings.getLast());
                }
            }
        }
        Collection<RunResult> compilations =
                new Runner(options(CompilationBenchmark.class).build()).run();
        RatioTable table = new RatioTable(timings);
        kinds.forEach(kind -> System.out.println(table.write(kind, SIZES)));
        System.out.println("| 10,000 lines | kind | ms |\n| --- | --- | ---: |");
        for (RunResult result : compilations) {
            System.out.printf(
                    "| %s | %s | %.1f |%n",
                    result.getPrimaryResult().getLabel(),
                    result.getParams().getParam("workload"),
                    result.getPrimaryResult().getScore());
        }
    }

    private static <E extends Enum<E>> List<E> named(String[] arguments, E[] all) {
        List<E> named =
                Stream.of(all).filter(one -> List.of(arguments).contains(one.name())).toList();
        return named.isEmpty() ? List.of(all) : named;
    }

    private static Timing decide(EngineName engine, WorkloadKind kind, int lines)
            throws RunnerException {
        ChainedOptionsBuilder options =
                options(DecisionBenchmark.class)
                        .param("engine", engine.name())
                        .param("workload", kind.name())
                        .param("lines", String.valueOf(lines))
                        .addProfiler(GCProfiler.class);
        if (engine.name().startsWith("JAVA") && lines > MOST_LINES_AT_ONCE) {
            // Hundreds of methods have to be compiled before the chain is at its best.
            options.warmupIterations(30);
        }
        RunResult result = new Runner(options.build()).runSingle();
        return new Timing(
                engine,
                kind,
                lines,
                result.getPrimaryResult().getScore(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .timeout(TimeValue.minutes(10));
    }
}
