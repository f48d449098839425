package io.penstock.db.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a transaction whose answers are not awaited one by one. Where the driver can, they
 * wait until they are sent together, so that the database goes from one to the next without waiting
 * for this program; elsewhere each is executed at once. What fails may have been followed by what
 * comes after it, so nothing that is sent together may end the transaction. Not thread-safe.
 */
public final class Pipeline {

    private final Handle handle;
    private final boolean together;
    private final List<PipelinedStatement> waiting = new ArrayList<>();

    private Pipeline(Handle handle, boolean together) {
        this.handle = handle;
        this.together = together;
    }

    /** One of a transaction, in which nothing waits. */
    public static Pipeline of(Handle handle) {
        return new Pipeline(
                handle,
                Dialect.of(handle).isBatched()
                        && PipelinedStatement.isPossible(handle.getConnection()));
    }

    /**
     * For statements that are executed by themselves, behind all that were added.
     *
     * @throws UnableToExecuteStatementException when the database refuses one of these
     */
    public Handle handle() {
        flush();
        return handle;
    }

    /** Whether statements wait until they are sent together. */
    boolean isTogether() {
        return together;
    }

    /** Adds a statement that is executed for each row of values; only where they wait. */
    void addBatch(String sql, List<@Nullable Object[]> rows) {
        try {
            PipelinedStatement statement = add(sql);
            for (@Nullable Object[] row : rows) {
                Parameters.bind(statement, 0, row);
                statement.addBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Changes rows.
     *
     * @throws UnableToExecuteStatementException when the database refuses it, or one before it; or
     *     later, when it is sent
     */
    public void update(String sql, List<? extends @Nullable Object> values) {
        if (!together) {
            ManyParameters.update(handle, sql, values);
            return;
        }
        try {
            Parameters.bind(add(sql), 0, values.toArray());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Reads rows, behind all that was added.
     *
     * @throws UnableToExecuteStatementException when the database refuses it, or one before it
     */
    public <T> List<T> query(
            String sql, List<? extends @Nullable Object> values, ManyParameters.Reader<T> reader) {
        if (!together) {
            return ManyParameters.query(handle, sql, values, reader);
        }
        try {
            PipelinedStatement last = add(sql);
            Parameters.bind(last, 0, values.toArray());
            return last.read(waiting, reader);
        } catch (SQLException e) {
            throw Parameters.failure(e);
        } finally {
            forget();
        }
    }

    /**
     * Has everything executed that was added.
     *
     * @throws UnableToExecuteStatementException when the database refuses a statement
     */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            waiting.getLast().send(waiting);
        } catch (SQLException e) {
            throw Parameters.failure(e);
        } finally {
            forget();
        }
    }

    private PipelinedStatement add(String sql) throws SQLException {
        PipelinedStatement statement = PipelinedStatement.prepare(handle.getConnection(), sql);
        waiting.add(statement);
        return statement;
    }

    private UnableToExecuteStatementException failed(SQLException failure) {
        forget();
        return Parameters.failure(failure);
    }

    private void forget() {
        waiting.forEach(PipelinedStatement::forget);
        waiting.clear();
    }
}
