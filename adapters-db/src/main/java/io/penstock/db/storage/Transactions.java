package io.penstock.db.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions. Work that collides with another transaction is repeated, so it does
 * nothing but read and write the database. Thread-safe.
 */
public final class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int MOST_RUNS = 10;
    private static final Duration LONGEST_REPETITION = Duration.ofSeconds(10);
    private static final int VALIDATION_SECONDS = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Optional<PlatformThreads> threads;

    /**
     * @param threads where the work of virtual threads is done, if not there
     */
    Transactions(HikariDataSource pool, Dialect dialect, Optional<PlatformThreads> threads) {
        this.pool = pool;
        this.threads = threads;
        this.jdbi = Jdbi.create(pool);
        // The pool rolls back what was not committed; Jdbi would take that for a mistake.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        dialect.tell(jdbi);
    }

    /**
     * Reads, and changes nothing.
     *
     * @throws StorageUnavailableException when the database is away
     */
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return repeat(() -> {
            try (Handle handle = jdbi.open()) {
                return apply(work, handle);
            }
        });
    }

    /**
     * Changes something, whole or not at all.
     *
     * @throws StorageUnavailableException when the database is away and nothing was changed
     * @throws OutcomeUnknownException when the database went away during the commit
     */
    public <T extends @Nullable Object> T change(Function<Handle, T> work) {
        return repeat(() -> {
            try (Handle handle = jdbi.open()) {
                T result = apply(work, handle);
                commit(handle);
                return result;
            }
        });
    }

    private <T extends @Nullable Object> T apply(Function<Handle, T> work, Handle handle) {
        try {
            return work.apply(handle);
        } catch (RuntimeException e) {
            if (SqlTrouble.find(e).isPresent() && isLost(handle.getConnection())) {
                throw SqlTrouble.away(e);
            }
            rollBack(handle.getConnection());
            throw e;
        } catch (Error e) {
            pool.evictConnection(handle.getConnection());
            throw e;
        }
    }

    /** The pool does so only where it saw statements, and those of pipelines go past it. */
    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            log.debug("A connection cannot roll back.", e);
            pool.evictConnection(connection);
        }
    }

    /** Asks the connection itself, since the driver may report its loss as a mistake of ours. */
    private boolean isLost(Connection connection) {
        try {
            if (connection.isValid(VALIDATION_SECONDS)) {
                return false;
            }
        } catch (SQLException e) {
            log.debug("A connection cannot be asked whether it is there.", e);
        }
        pool.evictConnection(connection);
        return true;
    }

    private void commit(Handle handle) {
        try {
            handle.getConnection().commit();
        } catch (SQLException e) {
            rollBack(handle.getConnection());
            if (SqlTrouble.isCollision(e)) {
                throw new ConnectionException(e);
            }
            throw new OutcomeUnknownException(
                    "The database did not say whether it committed: "
                            + SqlTrouble.sentence(e.getMessage()),
                    e);
        }
    }

    private <T extends @Nullable Object> T repeat(Supplier<T> attempt) {
        long latest = System.nanoTime() + LONGEST_REPETITION.toNanos();
        for (int run = 1; ; run++) {
            try {
                return threads.isPresent() ? threads.get().run(attempt) : attempt.get();
            } catch (OutcomeUnknownException | StorageUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                boolean late = run == MOST_RUNS || System.nanoTime() > latest;
                if (!SqlTrouble.isCollision(e) || late) {
                    throw SqlTrouble.translate(e);
                }
                pause(run);
            }
        }
    }

    /** Drawn at random, so that two that collided do not meet again. */
    private static void pause(int run) {
        LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(FIRST_PAUSE.toNanos() << Math.min(run, 6)));
    }
}
