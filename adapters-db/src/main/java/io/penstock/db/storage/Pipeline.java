package io.penstock.db.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.export.SQLPrepareException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements of a transaction whose answers are not awaited one by one. Where the driver can, they
 * wait until they are sent together, so that the database goes from one to the next without waiting
 * for this program; elsewhere each is executed at once. What fails may have been followed by what
 * comes after it, so nothing that is sent together may end the transaction. Not thread-safe.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

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
    public boolean isTogether() {
        return together;
    }

    /**
     * Adds a statement that is executed for each row of values.
     *
     * @return false where it cannot wait, so that it is to be executed by itself
     */
    boolean addBatch(String sql, List<@Nullable Object[]> rows) {
        Optional<PipelinedStatement> added = add(sql);
        added.ifPresent(statement -> {
            try {
                for (@Nullable Object[] row : rows) {
                    Parameters.bind(statement, 0, row);
                    statement.addBatch();
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        });
        return added.isPresent();
    }

    /**
     * Changes rows.
     *
     * @throws UnableToExecuteStatementException when the database refuses it, or one before it; or
     *     later, when it is sent
     */
    public void update(String sql, List<? extends @Nullable Object> values) {
        Optional<PipelinedStatement> added = add(sql);
        if (added.isEmpty()) {
            ManyParameters.update(handle(), byItself(sql), values);
            return;
        }
        try {
            Parameters.bind(added.get(), 0, values.toArray());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Changes rows, behind all that was added.
     *
     * @return how many rows met the condition
     * @throws UnableToExecuteStatementException when the database refuses it, or one before it
     */
    public long change(String sql, List<? extends @Nullable Object> values) {
        Optional<PipelinedStatement> last = add(sql);
        return last.isEmpty()
                ? ManyParameters.update(handle(), byItself(sql), values)
                : send(last.get(), values, () -> last.get().change(waiting));
    }

    /**
     * Reads rows, behind all that was added.
     *
     * @throws UnableToExecuteStatementException when the database refuses it, or one before it
     */
    public <T> List<T> query(
            String sql, List<? extends @Nullable Object> values, ManyParameters.Reader<T> reader) {
        Optional<PipelinedStatement> last = add(sql);
        return last.isEmpty()
                ? ManyParameters.query(handle(), byItself(sql), values, reader)
                : send(last.get(), values, () -> last.get().read(waiting, reader));
    }

    /**
     * Has everything executed that was added.
     *
     * @throws UnableToExecuteStatementException when the database refuses a statement
     */
    public void flush() {
        if (!waiting.isEmpty()) {
            PipelinedStatement last = waiting.getLast();
            send(last, List.of(), () -> last.send(waiting));
        }
    }

    private <T> T send(
            PipelinedStatement last, List<? extends @Nullable Object> values, Sending<T> sending) {
        try {
            Parameters.bind(last, 0, values.toArray());
            return sending.send();
        } catch (SQLException e) {
            throw Parameters.failure(e);
        } finally {
            forget();
        }
    }

    /** Adds a statement, if it can wait: a server may be out of statements that it prepares. */
    private Optional<PipelinedStatement> add(String sql) {
        if (!together) {
            return Optional.empty();
        }
        try {
            PipelinedStatement statement = PipelinedStatement.prepare(handle.getConnection(), sql);
            waiting.add(statement);
            return Optional.of(statement);
        } catch (SQLPrepareException e) {
            log.debug("The database does not prepare a statement.", e);
            return Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Where statements usually wait, one that does not is one that the server does not prepare. */
    private String byItself(String sql) {
        return together ? Dialect.of(handle).preparedByClient(sql) : sql;
    }

    private UnableToExecuteStatementException failed(SQLException failure) {
        forget();
        return Parameters.failure(failure);
    }

    /** Drops what was added and not sent, as where the work failed meanwhile. */
    @Override
    public void close() {
        forget();
    }

    private void forget() {
        waiting.forEach(PipelinedStatement::forget);
        waiting.clear();
    }

    private interface Sending<T> {
        T send() throws SQLException;
    }
}
