package io.penstock.bootstrap.benchmark.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes timings as a table that compares each engine with the compiled script. */
record RatioTable(List<Timing> timings) {

    RatioTable {
        timings = List.copyOf(timings);
    }

    /** A table in Markdown: an engine a row, a size of script a column. */
    String write(WorkloadKind kind, List<Integer> sizes) {
        StringBuilder table = new StringBuilder();
        table.append("| ").append(kind.name().toLowerCase(Locale.ROOT));
        sizes.forEach(lines -> table.append(String.format(Locale.ROOT, " | %,d lines", lines)));
        table.append(" |\n| ---").append(" | ---:".repeat(sizes.size())).append(" |\n");
        for (EngineName engine : EngineName.values()) {
            String cells =
                    sizes.stream()
                            .map(lines -> cell(engine, kind, lines))
                            .collect(Collectors.joining(" | "));
            table.append("| ").append(engine).append(" | ").append(cells).append(" |\n");
        }
        return table.toString();
    }

    private String cell(EngineName engine, WorkloadKind kind, int lines) {
        Optional<Timing> timing = find(engine, kind, lines);
        Optional<Timing> compiled = find(EngineName.PENSTOCK, kind, lines);
        if (timing.isEmpty() || compiled.isEmpty()) {
            return "–";
        }
        double nanoseconds = timing.get().nanoseconds();
        return engine == EngineName.PENSTOCK
                ? String.format(
                        Locale.ROOT, "%,.0f ns, %.0f B", nanoseconds, timing.get().bytes())
                : String.format(
                        Locale.ROOT,
                        "%,.0f ns, × %.2f",
                        nanoseconds,
                        nanoseconds / compiled.get().nanoseconds());
    }

    private Optional<Timing> find(EngineName engine, WorkloadKind kind, int lines) {
        return timings.stream()
                .filter(timing ->
                        timing.engine() == engine
                                && timing.kind() == kind
                                && timing.lines() == lines)
                .findFirst();
    }
}
