package io.penstock.db.storage;

import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows for a table and writes them in their order with as few statements as may be. Not
 * thread-safe.
 */
public final class NewRows {

    /** The most rows of one statement. */
    private static final int MOST = 512;

    private final String insert;
    private final String onDuplicate;
    private final int columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * @param insert what comes before the rows, such as {@code INSERT INTO leads (id, offer)}
     */
    public NewRows(String insert) {
        this(insert, "");
    }

    /**
     * @param onDuplicate what comes after the rows, such as {@code ON DUPLICATE KEY UPDATE …}
     */
    public NewRows(String insert, String onDuplicate) {
        this.insert = insert;
        this.onDuplicate = onDuplicate;
        this.columns = Math.toIntExact(insert.chars().filter(sign -> sign == ',').count()) + 1;
    }

    /** Adds a row, with a value for each column. */
    public NewRows add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "A row has " + values.length + " values for " + columns + " columns.");
        }
        rows.add(values);
        return this;
    }

    /**
     * Writes what was added; does nothing where nothing was.
     *
     * @throws UnableToExecuteStatementException when the database refuses a row
     */
    public void write(Handle handle) {
        write(handle, onDuplicate.isEmpty() && Dialect.of(handle).isBatched());
    }

    /**
     * Writes what was added, perhaps together with what else is in a pipeline.
     *
     * @throws UnableToExecuteStatementException when the database refuses a row; or later, when
     *     they are sent
     */
    public void write(Pipeline pipeline) {
        if (rows.isEmpty()) {
            return;
        }
        if (!onDuplicate.isEmpty() || !pipeline.isTogether()) {
            write(pipeline.handle());
            return;
        }
        for (List<@Nullable Object[]> part : Lists.partition(rows, MOST)) {
            if (!pipeline.addBatch(sql(1), part)) {
                write(pipeline.handle(), false, part);
            }
        }
        rows.clear();
    }

    /**
     * Writes what was added, of each {@value #MOST} rows either all or none, where one of them is
     * there already.
     *
     * @throws UnableToExecuteStatementException when the database refuses a row
     */
    public void writeTogether(Handle handle) {
        write(handle, false);
    }

    private void write(Handle handle, boolean batched) {
        for (int from = 0; from < rows.size(); from += MOST) {
            List<@Nullable Object[]> part = rows.subList(from, Math.min(from + MOST, rows.size()));
            write(handle, batched, part);
        }
        rows.clear();
    }

    private void write(Handle handle, boolean batched, List<@Nullable Object[]> part) {
        try {
            if (batched) {
                writeBatch(handle.getConnection(), part);
            } else {
                writeStatement(handle, part);
            }
        } catch (SQLException e) {
            throw Parameters.failure(e);
        }
    }

    private void writeBatch(Connection connection, List<@Nullable Object[]> part)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(1))) {
            for (@Nullable Object[] row : part) {
                Parameters.bind(statement, 0, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writeStatement(Handle handle, List<@Nullable Object[]> part) throws SQLException {
        String sql = Dialect.of(handle).preparedByClient(sql(part.size()));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            int before = 0;
            for (@Nullable Object[] row : part) {
                Parameters.bind(statement, before, row);
                before += columns;
            }
            statement.executeUpdate();
        }
    }

    private String sql(int count) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        return insert + " VALUES " + (row + ", ").repeat(count - 1) + row + " " + onDuplicate;
    }
}
