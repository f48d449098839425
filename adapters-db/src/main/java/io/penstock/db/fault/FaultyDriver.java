package io.penstock.db.fault;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A driver whose URLs begin with {@code jdbc:faulty:PERCENT:} and go on as those of another driver,
 * as in {@code jdbc:faulty:5:mysql://127.0.0.1/penstock}: so many of a hundred logins, executions,
 * commits and rollbacks break the connection, half of them before and half after the database has
 * done what it was asked. The first {@value #SPARED} calls of a program are left alone, so that it
 * can start. Thread-safe.
 *
 * <p>No list of services names it, so it exists only where a program is started with {@code
 * -Djdbc.drivers=io.penstock.db.fault.FaultyDriver}.
 */
public final class FaultyDriver implements Driver {

    /** About as many as a program needs to start, which it may not do with half of them. */
    private static final int SPARED = 80;

    /** By percentage, for all connections of the program together. */
    private static final Map<Integer, Faults> FAULTS = new ConcurrentHashMap<>();

    static {
        try {
            DriverManager.registerDriver(new FaultyDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Optional<FaultyUrl> faulty = FaultyUrl.of(url);
        if (faulty.isEmpty()) {
            return null;
        }
        return connect(faulty.get(), properties);
    }

    private static Connection connect(FaultyUrl url, Properties properties) throws SQLException {
        Faults faults =
                FAULTS.computeIfAbsent(
                        url.percent(), percent -> new Faults(percent, new OfThread(), SPARED));
        Faults.Fate fate = faults.draw();
        if (fate == Faults.Fate.LOST_BEFORE) {
            throw noConnection();
        }
        Connection connection = DriverManager.getConnection(url.target(), properties);
        if (fate == Faults.Fate.DONE_AND_ANSWER_LOST) {
            connection.close();
            throw noConnection();
        }
        return FaultyCalls.before(connection, faults);
    }

    private static SQLException noConnection() {
        return new SQLNonTransientConnectionException(
                "A fault was injected: no connection could be made.", "08001");
    }

    @Override
    public boolean acceptsURL(String url) {
        return FaultyUrl.of(url).isPresent();
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("It logs nothing.");
    }

    /** Each thread draws from a generator of its own. */
    private static final class OfThread implements RandomGenerator {
        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }
}
