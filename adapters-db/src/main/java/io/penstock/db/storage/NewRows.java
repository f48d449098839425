package io.penstock.db.storage;

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
        for (int from = 0; from < rows.size(); from += MOST) {
            write(handle, rows.subList(from, Math.min(from + MOST, rows.size())));
        }
        rows.clear();
    }

    private void write(Handle handle, List<@Nullable Object[]> part) {
        try (PreparedStatement statement =
                handle.getConnection().prepareStatement(sql(part.size()))) {
            int parameter = 0;
            for (@Nullable Object[] row : part) {
                for (Object value : row) {
                    parameter++;
                    statement.setObject(parameter, value);
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    private String sql(int count) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        return insert + " VALUES " + (row + ", ").repeat(count - 1) + row + " " + onDuplicate;
    }
}
