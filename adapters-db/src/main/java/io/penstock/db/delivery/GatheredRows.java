package io.penstock.db.delivery;

import io.penstock.db.storage.ChangedRows;
import io.penstock.db.storage.NewRows;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.BatchId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The deliveries that batches were gathered from. */
final class GatheredRows {

    /**
     * The deliveries that are in batches, which go by j; the batch is to be looked for in g, which
     * has an index.
     */
    static final String IN_BATCHES =
            "gathered_deliveries g JOIN deliveries j ON j.id = g.delivery AND j.batch = g.batch";

    private GatheredRows() {}

    static void insert(Handle handle, BatchId batch, Collection<String> deliveries) {
        NewRows rows = new NewRows("INSERT INTO gathered_deliveries (batch, delivery)");
        deliveries.forEach(delivery -> rows.add(batch.value(), delivery));
        rows.write(handle);
    }

    /**
     * Changes the deliveries that are in batches, which are locked.
     *
     * @param change what comes between SET and WHERE
     * @param outcome a condition for their outcome, such as {@code = 'pending'}
     * @param values the parameters of the change
     */
    static void change(
            Handle handle,
            Collection<String> batches,
            String change,
            String outcome,
            @Nullable Object... values) {
        ChangedRows rows =
                new ChangedRows(
                        "UPDATE deliveries SET %s WHERE id = ? AND batch = ? AND outcome %s"
                                .formatted(change, outcome));
        for (Gathered one : gathered(handle, batches, outcome)) {
            List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(values));
            parameters.add(one.delivery());
            parameters.add(one.batch());
            rows.add(parameters.toArray());
        }
        rows.write(handle);
    }

    private static List<Gathered> gathered(
            Handle handle, Collection<String> batches, String outcome) {
        return handle.createQuery(
                        """
                        SELECT g.batch, g.delivery FROM %s
                        WHERE g.batch IN (<batches>) AND j.outcome %s ORDER BY g.delivery
                        """
                                .formatted(IN_BATCHES, outcome))
                .bindList("batches", Padded.list(batches, Function.identity()))
                .map((row, _) -> new Gathered(row.getString("batch"), row.getString("delivery")))
                .list();
    }

    private record Gathered(String batch, String delivery) {}
}
