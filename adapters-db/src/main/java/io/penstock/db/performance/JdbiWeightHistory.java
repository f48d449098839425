package io.penstock.db.performance;

import io.penstock.application.performance.ComputedWeights;
import io.penstock.application.performance.WeightHistory;
import io.penstock.db.storage.Columns;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.NewRows;
import io.penstock.domain.offer.OfferId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps computations of weights in the database. Thread-safe. */
public final class JdbiWeightHistory implements WeightHistory {

    private final Database database;

    @Inject
    public JdbiWeightHistory(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ComputedWeights> newest(String place) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT sequence, offer, number, computed_at, content
                                        FROM recipient_weights WHERE place = :place
                                        ORDER BY number DESC LIMIT 1
                                        """)
                                .bind("place", place)
                                .map((row, _) -> kept(row).weights())
                                .findOne());
    }

    @Override
    public boolean add(ComputedWeights weights) {
        return database.transactions()
                .change(handle -> {
                    boolean turn = takeTurn(handle, weights);
                    if (turn) {
                        insert(handle, weights);
                    }
                    return turn;
                });
    }

    private static boolean takeTurn(Handle handle, ComputedWeights weights) {
        new NewRows(
                        "INSERT INTO weight_turns (place, number)",
                        "ON DUPLICATE KEY UPDATE place = VALUES(place)")
                .add(weights.place(), 0)
                .write(handle);
        return handle.createUpdate(
                                """
                                UPDATE weight_turns SET number = :number
                                WHERE place = :place AND number < :number
                                """)
                        .bind("number", weights.number())
                        .bind("place", weights.place())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, ComputedWeights weights) {
        new NewRows(
                        """
                        INSERT INTO recipient_weights (offer, place, number, computed_at, content)
                        """)
                .add(
                        weights.offer().value(),
                        weights.place(),
                        weights.number(),
                        weights.at().toEpochMilli(),
                        StoredWeights.write(weights))
                .write(handle);
    }

    @Override
    public List<Kept> page(OfferId offer, long before, int atMost) {
        return database.transactions()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        SELECT sequence, offer, number, computed_at, content
                                        FROM recipient_weights
                                        WHERE offer = :offer AND sequence < :before
                                        ORDER BY sequence DESC LIMIT :most
                                        """)
                                .bind("offer", offer.value())
                                .bind("before", before)
                                .bind("most", atMost)
                                .map((row, _) -> kept(row))
                                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("sequence"),
                StoredWeights.read(
                        new OfferId(row.getInt("offer")),
                        row.getLong("number"),
                        Columns.moment(row, "computed_at"),
                        Objects.requireNonNull(row.getBytes("content"), "content")));
    }
}
