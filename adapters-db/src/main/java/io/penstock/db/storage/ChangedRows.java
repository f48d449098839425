package io.penstock.db.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Collects changes of rows that are there, and makes them together. Not thread-safe. */
public final class ChangedRows {

    private final String update;
    private final List<@Nullable Object[]> changes = new ArrayList<>();

    /**
     * @param update changes one row
     */
    public ChangedRows(String update) {
        this.update = update;
    }

    /** Adds a change, with a value for each parameter. */
    public void add(@Nullable Object... values) {
        changes.add(values);
    }

    /**
     * Makes the changes, perhaps together with what else is in a pipeline.
     *
     * @throws UnableToExecuteStatementException when the database refuses one; or later, when they
     *     are sent
     */
    public void write(Pipeline pipeline) {
        if (changes.isEmpty()) {
            return;
        }
        if (pipeline.addBatch(update, changes)) {
            changes.clear();
        } else {
            write(pipeline.handle());
        }
    }

    /**
     * Makes the changes; does nothing where there are none.
     *
     * @throws UnableToExecuteStatementException when the database refuses one
     */
    public void write(Handle handle) {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(update)) {
            for (@Nullable Object[] change : changes) {
                Parameters.bind(statement, 0, change);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Parameters.failure(e);
        }
        changes.clear();
    }
}
