package io.penstock.db.storage;

import io.penstock.application.storage.OutcomeUnknownException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions. Work that collides with another transaction is repeated, so it does
 * nothing but read and write the database. Thread-safe.
 */
public final class Transactions {

    private static final int MOST_RUNS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);

    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Reads, and changes nothing.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when the database is away
     */
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return repeat(() -> {
            try (Handle handle = jdbi.open()) {
                return work.apply(handle);
            }
        });
    }

    /**
     * Changes something, whole or not at all.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when the database is away
     *     and nothing was changed
     * @throws OutcomeUnknownException when the database went away during the commit
     */
    public <T extends @Nullable Object> T change(Function<Handle, T> work) {
        return repeat(() -> {
            try (Handle handle = jdbi.open()) {
                T result = work.apply(handle);
                commit(handle);
                return result;
            }
        });
    }

    private static void commit(Handle handle) {
        try {
            handle.getConnection().commit();
        } catch (SQLException e) {
            if (SqlTrouble.isCollision(e)) {
                throw new ConnectionException(e);
            }
            throw new OutcomeUnknownException(
                    "The database did not say whether it committed: "
                            + SqlTrouble.sentence(e.getMessage()),
                    e);
        }
    }

    private static <T extends @Nullable Object> T repeat(Attempt<T> attempt) {
        for (int run = 1; ; run++) {
            try {
                return attempt.run();
            } catch (OutcomeUnknownException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!SqlTrouble.isCollision(e) || run == MOST_RUNS) {
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

    /** One run of the work. */
    private interface Attempt<T extends @Nullable Object> {
        T run();
    }
}
