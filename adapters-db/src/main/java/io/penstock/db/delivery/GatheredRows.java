package io.penstock.db.delivery;

import com.google.common.collect.Lists;
import io.penstock.db.storage.Padded;
import io.penstock.domain.delivery.BatchId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The deliveries that batches were gathered from. */
final class GatheredRows {

    /**
     * The deliveries that are in batches, which go by j; the batch is to be looked for in g, which
     * has an index.
     */
    static final String IN_BATCHES =
            "gathered_deliveries g JOIN deliveries j ON j.id = g.delivery AND j.batch = g.batch";

    /** Of how many deliveries one statement tells. */
    private static final int MOST = 512;

    private GatheredRows() {}

    /**
     * Enters those of some deliveries that are in a batch.
     *
     * @return how many these are
     */
    static int insert(Handle handle, BatchId batch, List<String> deliveries) {
        int entered = 0;
        for (List<String> some : Lists.partition(deliveries, MOST)) {
            entered +=
                    handle.createUpdate(
                                    """
                                    INSERT INTO gathered_deliveries (batch, delivery)
                                    SELECT batch, id FROM deliveries
                                    WHERE id IN (<ids>) AND batch = :batch
                                    """)
                            .bindList("ids", Padded.list(some, Function.identity()))
                            .bind("batch", batch.value())
                            .execute();
        }
        return entered;
    }

    /**
     * Changes deliveries that are in batches. All of these are locked first, so that what another
     * transaction does to them has come to its end.
     *
     * @param batches their ids
     * @param change what comes between SET and WHERE
     * @param outcome a condition for the outcome of what is changed, such as {@code = 'pending'}
     * @param values what the change binds, by name
     */
    static void change(
            Handle handle,
            Collection<String> batches,
            String change,
            String outcome,
            Map<String, ?> values) {
        for (List<String> some : Lists.partition(gathered(handle, batches), MOST)) {
            List<String> ids = Padded.list(some, Function.identity());
            List<String> of = Padded.list(batches, Function.identity());
            handle.createQuery(
                            """
                            SELECT id FROM deliveries
                            WHERE id IN (<ids>) AND batch IN (<batches>) ORDER BY id FOR UPDATE
                            """)
                    .bindList("ids", ids)
                    .bindList("batches", of)
                    .mapTo(String.class)
                    .list();
            handle.createUpdate(
                            """
                            UPDATE deliveries SET %s
                            WHERE id IN (<ids>) AND batch IN (<batches>) AND outcome %s
                            """
                                    .formatted(change, outcome))
                    .bindMap(values)
                    .bindList("ids", ids)
                    .bindList("batches", of)
                    .execute();
        }
    }

    private static List<String> gathered(Handle handle, Collection<String> batches) {
        return handle.createQuery(
                        """
                        SELECT delivery FROM gathered_deliveries
                        WHERE batch IN (<batches>) ORDER BY delivery
                        """)
                .bindList("batches", Padded.list(batches, Function.identity()))
                .mapTo(String.class)
                .list();
    }
}
