package io.penstock.bootstrap.benchmark.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of flows and prints their ratios, each over a baseline of the same run. */
public final class FlowBenchmarks {

    private FlowBenchmarks() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.println("| what | over | ns | ns | ratio |");
        System.out.println("| --- | --- | ---: | ---: | ---: |");
        compare(CriterionBenchmark.class, "number", "numberInJava");
        compare(CriterionBenchmark.class, "range", "rangeInJava");
        compare(CriterionBenchmark.class, "numbers", "numbersInJava");
        compare(CriterionBenchmark.class, "text", "textInJava");
        compare(CriterionBenchmark.class, "list", "listInJava");
        compare(CascadeBenchmark.class, "five", "one");
    }

    private static void compare(Class<?> benchmark, String what, String baseline)
            throws RunnerException {
        Map<String, Double> scores = new HashMap<>();
        for (RunResult result :
                new Runner(
                                new OptionsBuilder()
                                        .include(
                                                "\\.%s\\.(%s|%s)$"
                                                        .formatted(
                                                                benchmark.getSimpleName(),
                                                                what,
                                                                baseline))
                                        .verbosity(VerboseMode.SILENT)
                                        .build())
                        .run()) {
            scores.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        double measured = Objects.requireNonNull(scores.get(what));
        double base = Objects.requireNonNull(scores.get(baseline));
        System.out.printf(
                "| %s | %s | %.1f | %.1f | %.2f |%n",
                what, baseline, measured, base, measured / base);
    }
}
