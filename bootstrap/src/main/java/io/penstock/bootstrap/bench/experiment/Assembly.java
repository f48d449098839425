package io.penstock.bootstrap.bench.experiment;

import io.penstock.bootstrap.bench.BenchException;
import io.penstock.bootstrap.bench.server.ServerOptions;
import io.penstock.bootstrap.bench.server.ServerProcess;
import io.penstock.bootstrap.bench.sink.Sink;
import io.penstock.bootstrap.bench.sink.SinkBehaviour;
import io.penstock.bootstrap.bench.table.Experiment;
import io.penstock.bootstrap.bench.table.Side;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts of an experiment that is set up; they end in reverse order. Not thread-safe. */
final class Assembly implements Experiment.Setup {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<Side> sides = new ArrayList<>();

    private Assembly() {}

    /** Sets parts up; where that fails, ends those that there are. */
    static Assembly of(Plan plan) throws IOException, InterruptedException {
        Assembly assembly = new Assembly();
        try {
            plan.setUp(assembly);
            return assembly;
        } catch (IOException | InterruptedException | RuntimeException e) {
            assembly.close();
            throw e;
        }
    }

    <T extends AutoCloseable> T with(T part) {
        parts.addFirst(part);
        return part;
    }

    ServerProcess server(ServerOptions options) throws IOException, InterruptedException {
        return with(ServerProcess.start(options));
    }

    Sink sink(SinkBehaviour behaviour) throws IOException {
        return with(Sink.start(0, behaviour));
    }

    /** A buyer who takes connections and never answers. */
    Sink silentBuyer() throws IOException {
        Sink silent = sink(SinkBehaviour.good());
        silent.pause();
        return silent;
    }

    void side(String name, Side.Measure measure) {
        sides.add(new Side(name, measure));
    }

    /** Adds a side that is measured by how many leads of a load a server takes. */
    void rate(String name, Load load) {
        sides.add(new Side(name, load::warmUp, load::rate));
    }

    /** Notes that a side cannot be measured. */
    void missing(String name, String reason) {
        side(
                name,
                _ -> {
                    throw new BenchException(reason);
                });
    }

    @Override
    public List<Side> sides() {
        return List.copyOf(sides);
    }

    @Override
    public void close() throws IOException {
        IOException trouble = null;
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                IOException first = new IOException("A part did not end: " + e.getMessage(), e);
                trouble = trouble == null ? first : trouble;
            }
        }
        parts.clear();
        if (trouble != null) {
            throw trouble;
        }
    }

    /** Starts parts and names sides. */
    @FunctionalInterface
    interface Plan {
        void setUp(Assembly assembly) throws IOException, InterruptedException;
    }
}
