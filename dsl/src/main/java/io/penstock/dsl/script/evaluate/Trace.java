package io.penstock.dsl.script.evaluate;

import java.util.List;

/**
 * A choice and how it came about.
 *
 * @param choice the same choice that {@link CompiledScript#choose} makes
 * @param steps every line that was tried, in order, the first {@link #MAXIMUM_STEPS} of them
 */
public record Trace(Choice choice, List<TraceStep> steps) {

    /** The most steps that a trace keeps. */
    public static final int MAXIMUM_STEPS = 100_000;

    public Trace {
        steps = List.copyOf(steps);
    }
}
