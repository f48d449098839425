package io.penstock.db.storage;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** What statements that bypass Jdbi, as many rows go through them, have in common. */
final class Parameters {

    private Parameters() {}

    /**
     * Sets parameters.
     *
     * @param before how many come before them
     */
    static void bind(PreparedStatement statement, int before, @Nullable Object[] values)
            throws SQLException {
        for (int number = 0; number < values.length; number++) {
            bind(statement, before + number + 1, values[number]);
        }
    }

    /** Drivers look for the way to send an object in a list of all that there are. */
    private static void bind(PreparedStatement statement, int parameter, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(parameter, text);
            case Integer number -> statement.setInt(parameter, number);
            case Long number -> statement.setLong(parameter, number);
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            case null, default -> statement.setObject(parameter, value);
        }
    }

    /**
     * The failure as Jdbi reports it. Behind that of a batch stands one whose class tells a row
     * that is there already from other trouble.
     */
    static UnableToExecuteStatementException failure(SQLException failure) {
        SQLException cause =
                failure instanceof BatchUpdateException
                                && failure.getCause() instanceof SQLException first
                        ? first
                        : failure;
        return new UnableToExecuteStatementException(
                String.valueOf(failure.getMessage()), cause, null);
    }
}
