package io.penstock.db.attempt;

import io.penstock.db.storage.Columns;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.AttemptOutcome;
import io.penstock.domain.delivery.AttemptOutcome.Errored;
import io.penstock.domain.delivery.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The columns at, duration, status, outcome, error_code, maybe_delivered and retry_after, which
 * hold what an attempt says of nobody, beside content, which is {@link AttemptData}.
 */
public final class AttemptFigures {

    private static final String ACCEPTED = "success";
    private static final String REJECTED = "failure";
    private static final String ERRORED = "error";

    private static final StoredNames<ErrorCode> ERRORS =
            new StoredNames<>(
                    ErrorCode.class,
                    code ->
                            switch (code) {
                                case ADDRESS_REFUSED -> "address_refused";
                                case UNRESOLVED -> "unresolved";
                                case UNSUPPORTED_SCHEME -> "unsupported_scheme";
                                case CONNECT -> "connect";
                                case TIMEOUT -> "timeout";
                                case TLS -> "tls";
                                case RESET -> "reset";
                                case STATUS -> "status";
                                case TOO_LARGE -> "too_large";
                                case CIRCUIT_OPEN -> "circuit_open";
                                case INTERNAL -> "internal";
                            });

    private AttemptFigures() {}

    /** The values of the seven columns, after those that the caller has before them. */
    public static @Nullable Object[] row(Attempt attempt, @Nullable Object... before) {
        Optional<Errored> error =
                attempt.outcome() instanceof Errored errored
                        ? Optional.of(errored)
                        : Optional.empty();
        @Nullable Object[] row = new @Nullable Object[before.length + 7];
        System.arraycopy(before, 0, row, 0, before.length);
        int column = before.length;
        row[column++] = attempt.at().toEpochMilli();
        row[column++] = attempt.duration().toMillis();
        row[column++] = attempt.status().isPresent() ? attempt.status().getAsInt() : null;
        row[column++] = name(attempt.outcome());
        row[column++] = error.map(e -> ERRORS.of(e.code())).orElse(null);
        row[column++] = error.map(Errored::maybeDelivered).orElse(false);
        row[column] = error.flatMap(Errored::retryAfter).map(Duration::toMillis).orElse(null);
        return row;
    }

    /** Reads an attempt. */
    public static Attempt read(ResultSet row) throws SQLException {
        AttemptData data = AttemptData.read(row.getBytes("content"));
        Optional<Integer> status = Columns.optionalInt(row, "status");
        return new Attempt(
                Columns.moment(row, "at"),
                Duration.ofMillis(row.getLong("duration")),
                data.request(),
                status.isPresent() ? OptionalInt.of(status.get()) : OptionalInt.empty(),
                data.answer(),
                outcome(row, data));
    }

    private static String name(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> ACCEPTED;
            case AttemptOutcome.Rejected _ -> REJECTED;
            case AttemptOutcome.Errored _ -> ERRORED;
        };
    }

    private static AttemptOutcome outcome(ResultSet row, AttemptData data) throws SQLException {
        String name = row.getString("outcome");
        return switch (name) {
            case ACCEPTED -> new AttemptOutcome.Accepted(data.reference(), data.price());
            case REJECTED -> new AttemptOutcome.Rejected(data.reason());
            case ERRORED ->
                    new Errored(
                            ERRORS.read(row.getString("error_code")),
                            data.reason(),
                            row.getBoolean("maybe_delivered"),
                            Columns.optionalLong(row, "retry_after").map(Duration::ofMillis));
            default -> throw new IllegalStateException("No attempt ends in '" + name + "'.");
        };
    }
}
