package io.penstock.bootstrap.bench.chaos;

import java.util.List;

/**
 * How a run ended.
 *
 * @param lines every count and promise, to be shown
 * @param broken the promises that were not kept; empty where all is well
 */
public record ChaosReport(List<String> lines, List<String> broken) {

    public ChaosReport {
        lines = List.copyOf(lines);
        broken = List.copyOf(broken);
    }

    /** Everything in lines, as it is shown. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
