package io.penstock.bootstrap.bench.load;

import io.penstock.bootstrap.bench.BenchException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests from one thread over many connections. It shares the machine with what it
 * measures: requests are made before, and of answers only status and end are read. Not thread-safe.
 */
public final class LoadGenerator implements AutoCloseable {

    /** How long answers are waited for when everything is sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long nothing is looked at, at a given rate; what a latency may be too long by. */
    private static final long NAP_NANOS = 50_000;

    private final LoadPlan plan;
    private final Selector selector;
    private final Set<Connection> connections = new HashSet<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private int next;

    private LoadGenerator(LoadPlan plan, Selector selector) {
        this.plan = plan;
        this.selector = selector;
    }

    /**
     * Sends what was planned, and waits at most 10 seconds for the last answers.
     *
     * @throws BenchException when the server cannot be reached
     */
    public static LoadResult run(LoadPlan plan) throws IOException {
        try (LoadGenerator generator = new LoadGenerator(plan, Selector.open())) {
            for (int count = 0; count < plan.connections(); count++) {
                generator.connect();
            }
            return generator.send();
        }
    }

    private void connect() throws IOException {
        try {
            Connection connection = Connection.open(plan.server(), selector, plan.requests());
            connections.add(connection);
            idle.add(connection);
        } catch (ConnectException e) {
            throw new BenchException("Nobody answers at " + plan.server() + ".", e);
        }
    }

    private LoadResult send() throws IOException {
        long begin = System.nanoTime();
        long end = begin + plan.duration().toNanos();
        Arrivals arrivals = new Arrivals(begin, plan.rate());
        long now = begin;
        while (now - end < 0) {
            sendDue(arrivals, now);
            await(arrivals, now, end);
            receive();
            now = System.nanoTime();
        }
        long sent = now - begin;
        while (arrivals.areScheduled() && arrivals.next() - end < 0) {
            tally.unanswered(now - arrivals.take(now));
        }
        drain(now + PATIENCE.toNanos());
        return tally.result(sent);
    }

    private void sendDue(Arrivals arrivals, long now) throws IOException {
        while (!idle.isEmpty() && arrivals.isDue(now)) {
            Connection connection = idle.remove();
            try {
                connection.send(plan.requests(), next, arrivals.take(now));
                next = (next + 1) % plan.requests().size();
            } catch (IOException e) {
                replace(connection);
            }
        }
    }

    private void await(Arrivals arrivals, long now, long end) throws IOException {
        if (!arrivals.areScheduled()) {
            selector.select(Math.max(1, (end - now) / 1_000_000));
        } else if (selector.selectNow() == 0) {
            LockSupport.parkNanos(NAP_NANOS);
            selector.selectNow();
        }
    }

    private void receive() throws IOException {
        long now = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            try {
                boolean wasInTheAir = connection.isInTheAir();
                if (connection.proceed() && wasInTheAir) {
                    tally.answered(connection.status(), now - connection.since());
                    idle.add(connection);
                }
            } catch (IOException e) {
                replace(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    private void replace(Connection connection) throws IOException {
        if (connection.isInTheAir()) {
            tally.failed(System.nanoTime() - connection.since());
        }
        idle.remove(connection);
        connections.remove(connection);
        connection.close();
        connect();
    }

    private void drain(long until) throws IOException {
        while (System.nanoTime() - until < 0
                && connections.stream().anyMatch(Connection::isInTheAir)) {
            selector.select(10);
            receive();
        }
        connections.stream()
                .filter(Connection::isInTheAir)
                .forEach(late -> tally.unanswered(System.nanoTime() - late.since()));
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
