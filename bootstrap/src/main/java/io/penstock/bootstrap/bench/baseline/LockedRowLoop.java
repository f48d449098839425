package io.penstock.bootstrap.bench.baseline;

import io.penstock.bootstrap.bench.BenchException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Keeps a cap as is usually done: each lead locks the company's row, reads the count, adds one,
 * writes the lead, and commits. Not thread-safe.
 */
public final class LockedRowLoop implements AutoCloseable {

    private static final long CAP = 1_000_000_000;

    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong leads = new AtomicLong();

    private LockedRowLoop() {}

    /** Makes its two tables in an empty schema, and opens so many connections. */
    public static LockedRowLoop open(Supplier<Connection> database, int connections) {
        LockedRowLoop loop = new LockedRowLoop();
        try {
            for (int number = 0; number < connections; number++) {
                loop.connections.add(database.get());
            }
            try (Statement sql = loop.connections.getFirst().createStatement()) {
                sql.execute("CREATE TABLE caps (company INT PRIMARY KEY, used BIGINT NOT NULL)");
                sql.execute("INSERT INTO caps VALUES (1, 0)");
                sql.execute(
                        "CREATE TABLE leads (id BIGINT PRIMARY KEY, company INT NOT NULL,"
                                + " content VARCHAR(500) NOT NULL)");
            }
            for (Connection connection : loop.connections) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            return loop;
        } catch (SQLException e) {
            loop.close();
            throw trouble(e);
        }
    }

    /** Takes leads in for so long, a thread a connection, and gives how many a second. */
    public double run(Duration duration) throws InterruptedException {
        LongAdder taken = new LongAdder();
        Queue<SQLException> troubles = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (Connection connection : connections) {
            threads.add(
                    Thread.ofPlatform().start(() -> takeUntil(connection, end, taken, troubles)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!troubles.isEmpty()) {
            throw trouble(troubles.element());
        }
        return taken.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private void takeUntil(
            Connection connection, long end, LongAdder taken, Queue<SQLException> troubles) {
        try (PreparedStatement lock =
                        connection.prepareStatement(
                                "SELECT used FROM caps WHERE company = 1 FOR UPDATE");
                PreparedStatement count =
                        connection.prepareStatement(
                                "UPDATE caps SET used = used + 1 WHERE company = 1");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO leads (id, company, content) VALUES (?, 1, ?)")) {
            while (System.nanoTime() - end < 0) {
                try (ResultSet used = lock.executeQuery()) {
                    if (!used.next() || used.getLong(1) >= CAP) {
                        throw new SQLException("The cap is reached.");
                    }
                }
                count.executeUpdate();
                insert.setLong(1, leads.incrementAndGet());
                insert.setString(2, "{\"name\":\"Ann Example\",\"phone\":\"+1 213 555 0147\"}");
                insert.executeUpdate();
                connection.commit();
                taken.increment();
            }
        } catch (SQLException e) {
            troubles.add(e);
        }
    }

    private static BenchException trouble(SQLException trouble) {
        return new BenchException("The bare loop failed: " + trouble.getMessage(), trouble);
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw trouble(e);
            }
        }
    }
}
