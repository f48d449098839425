package io.penstock.bootstrap.bench.table;

import java.io.IOException;
import java.util.List;

/** Something that is measured: what it compares, and the lines that tell of it. */
public interface Experiment {

    /** The name by which it is chosen. */
    String name();

    /** What it measures, in half a sentence. */
    String about();

    List<Line> lines();

    /**
     * Starts what is measured.
     *
     * @throws io.penstock.bootstrap.bench.BenchException when nothing of it can be measured
     */
    Setup open() throws IOException, InterruptedException;

    /** What is measured, side by side. Sides that are not there have told why in the figures. */
    interface Setup extends AutoCloseable {

        /** The sides in the order in which each round measures them. */
        List<Side> sides();

        @Override
        void close() throws IOException;
    }
}
