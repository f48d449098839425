package io.penstock.db.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads columns that may be NULL, moments, and amounts of money. */
public final class Columns {

    private Columns() {}

    public static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static Optional<Instant> optionalMoment(ResultSet row, String column)
            throws SQLException {
        return optionalLong(row, column).map(Instant::ofEpochMilli);
    }

    public static Optional<Long> optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public static Optional<Integer> optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** An amount without zeros at its end, as if it had never been cut to the column's scale. */
    public static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return plain(row.getBigDecimal(column));
    }

    public static Optional<BigDecimal> optionalAmount(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Columns::plain);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
