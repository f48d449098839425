package io.penstock.bootstrap.bench.table;

import java.io.IOException;
import java.time.Duration;

/**
 * One of the things that an experiment measures in turn.
 *
 * @param name as lines name it
 * @param warmUp has it run before it is measured, for so long at most
 * @param measure measures it once
 */
public record Side(String name, Measure warmUp, Measure measure) {

    /** One that is measured for as long as it is to warm up. */
    public Side(String name, Measure measure) {
        this(name, measure, measure);
    }

    /** Measures something that is warm and ready. */
    @FunctionalInterface
    public interface Measure {

        /**
         * Measures for about so long.
         *
         * @return the figure, in the unit that its lines name
         * @throws io.penstock.bootstrap.bench.BenchException when it cannot be measured
         */
        double take(Duration duration) throws IOException, InterruptedException;
    }
}
