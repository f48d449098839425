package io.penstock.db.storage;

import io.penstock.application.storage.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Tells what an error of the database means for the program. */
public final class SqlTrouble {

    /** Deadlock and lock wait timeout: of MySQL, and of H2 with its concurrent update. */
    private static final Set<Integer> COLLISIONS = Set.of(1213, 1205, 40001, 50200, 90131);

    /**
     * Errors without a connection's SQL state after which nothing was done: of MySQL, too many
     * connections, shutdown, full disk or table, read only, killed, out of time; of H2, closed,
     * broken, or its file fails.
     */
    private static final Set<Integer> AWAY =
            Set.of(
                    1021, 1040, 1053, 1114, 1203, 1226, 1290, 1317, 1836, 1927, 1969, 3024, 50000,
                    90007, 90020, 90028, 90030, 90031, 90067, 90098, 90121);

    private SqlTrouble() {}

    /** Whether a row with this unique key is there already. */
    public static boolean isDuplicate(RuntimeException e) {
        return find(e).filter(SQLIntegrityConstraintViolationException.class::isInstance)
                .isPresent();
    }

    /**
     * Whether two transactions got into each other's way, so that one of them is to be repeated.
     */
    static boolean isCollision(Throwable e) {
        return find(e).map(SQLException::getErrorCode).filter(COLLISIONS::contains).isPresent();
    }

    /** Says that what a transaction relied upon is not so, so that it is to be repeated. */
    public static UnableToExecuteStatementException collision(String message) {
        return new UnableToExecuteStatementException(
                message, new SQLTransactionRollbackException(message, "40001", 40001), null);
    }

    /** What the ports promise to throw: trouble with storage as such, anything else as it is. */
    static RuntimeException translate(RuntimeException e) {
        return find(e).filter(SqlTrouble::isAway).isPresent() ? away(e) : e;
    }

    /** Says that the database is away, and why. */
    static StorageUnavailableException away(RuntimeException e) {
        String reason = find(e).map(Throwable::getMessage).orElse(e.getMessage());
        return new StorageUnavailableException(
                "The database does not answer: " + sentence(reason), e);
    }

    /** The first line of a message, as a sentence. */
    static String sentence(@Nullable String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    static Optional<SQLException> find(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing was done since the database is not there. */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || (state != null && state.startsWith("08"))
                || AWAY.contains(e.getErrorCode())
                || COLLISIONS.contains(e.getErrorCode());
    }
}
