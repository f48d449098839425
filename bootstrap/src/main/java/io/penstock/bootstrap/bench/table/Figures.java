package io.penstock.bootstrap.bench.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each side gave, round by round, or why it gave nothing. Not thread-safe. */
public final class Figures {

    private final Map<String, List<Double>> taken = new HashMap<>();
    private final Map<String, String> missing = new HashMap<>();

    public void add(String side, double figure) {
        taken.computeIfAbsent(side, _ -> new ArrayList<>()).add(figure);
    }

    /** Notes why a side cannot be measured; the first reason stays. */
    public void miss(String side, String reason) {
        missing.putIfAbsent(side, reason);
    }

    /** Notes why a side was not measured, where no round of it was. */
    void missUnlessTaken(String side, String reason) {
        if (!taken.containsKey(side)) {
            miss(side, reason);
        }
    }

    boolean isMissing(String side) {
        return missing.containsKey(side);
    }

    /** The row of a line. A ratio is taken in each round, and then its median. */
    public Row row(Line line) {
        return Stream.concat(Stream.of(line.side()), line.base().stream())
                .filter(missing::containsKey)
                .findFirst()
                .<Row>map(side -> new Row.NotMeasured(line, missing.getOrDefault(side, "")))
                .orElseGet(() -> measured(line));
    }

    private Row measured(Line line) {
        List<Double> figures = taken.getOrDefault(line.side(), List.of());
        List<Double> bases =
                line.base().map(base -> taken.getOrDefault(base, List.of())).orElse(figures);
        int rounds = Math.min(figures.size(), bases.size());
        if (rounds == 0) {
            return new Row.NotMeasured(line, "No round was completed.");
        }
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double figure = figures.get(round);
            values.add(line.base().isPresent() ? figure / bases.get(round) : figure);
        }
        return new Row.Measured(line, Spread.of(values), Spread.of(figures), Spread.of(bases));
    }
}
