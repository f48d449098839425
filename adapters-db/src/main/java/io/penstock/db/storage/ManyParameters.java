package io.penstock.db.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Statements with many parameters, which bypass Jdbi, as each of them would take it long. */
public final class ManyParameters {

    private ManyParameters() {}

    /**
     * Reads rows.
     *
     * @throws UnableToExecuteStatementException when the database refuses it
     */
    public static <T> List<T> query(
            Handle handle, String sql, List<? extends @Nullable Object> values, Reader<T> reader) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            Parameters.bind(statement, 0, values.toArray());
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw Parameters.failure(e);
        }
    }

    /**
     * Changes rows.
     *
     * @return how many rows met the condition
     * @throws UnableToExecuteStatementException when the database refuses it
     */
    public static long update(Handle handle, String sql, List<? extends @Nullable Object> values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            Parameters.bind(statement, 0, values.toArray());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Parameters.failure(e);
        }
    }

    /** As many question marks as there are values, for {@code IN (…)}. */
    public static String marks(int values) {
        return "?, ".repeat(values - 1) + "?";
    }

    /** Reads the row that a result stands at. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
