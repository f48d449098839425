package io.penstock.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.delivery.BatchJob;
import io.penstock.application.delivery.DeliveryJob;
import io.penstock.db.storage.Database;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What a claim of a batch does beside other transactions. */
interface BatchClaimContract {

    CompanyId COMPANY = new CompanyId(5);
    Instant NOW = Instant.ofEpochMilli(2);

    Database database();

    @Test
    default void aLeadThatIsBeingSettledShouldStayOutOfABatchThatIsBegun() throws Exception {
        database().transactions().change(BatchClaimContract::fill);
        CountDownLatch settling = new CountDownLatch(1);
        CompletableFuture<Integer> settled =
                CompletableFuture.supplyAsync(
                        () -> database().transactions().change(handle -> settle(handle, settling)));
        assertThat(settling.await(10, TimeUnit.SECONDS)).isTrue();

        List<BatchJob> claimed =
                new JdbiBatchQueue(database())
                        .claim(
                                Map.of(COMPANY, 1),
                                new Lease("worker", "token", NOW.plusSeconds(60)),
                                NOW);

        assertThat(settled.get(10, TimeUnit.SECONDS)).isOne();
        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().leads().stream().map(DeliveryJob::id))
                .extracting(id -> id.value())
                .containsExactly("d2");
    }

    private static int settle(Handle handle, CountDownLatch settling) {
        int settled =
                handle.execute(
                        "UPDATE deliveries SET outcome = 'success', token = NULL WHERE id = 'd1'");
        settling.countDown();
        try {
            // Long enough for a claim that does not wait to be over.
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return settled;
    }

    private static int fill(Handle handle) {
        handle.execute(
                """
                INSERT INTO leads (id, offer, status, company, received_at)
                VALUES ('one', 7, 'waiting', 5, 1), ('two', 7, 'waiting', 5, 1)
                """);
        handle.execute(
                """
                INSERT INTO deliveries
                    (id, lead, company, outcome, made_at, attempts, next_at, batch, place)
                VALUES ('d1', 'one', 5, 'pending', 1, 0, NULL, 'b', 0),
                    ('d2', 'two', 5, 'pending', 1, 0, NULL, 'b', 1)
                """);
        handle.execute(
                """
                INSERT INTO gathered_deliveries (batch, delivery) VALUES ('b', 'd1'), ('b', 'd2')
                """);
        return handle.execute(
                """
                INSERT INTO batches
                    (id, company, made_at, format, members, state, attempts, next_at)
                VALUES ('b', 5, 1, 'csv', 2, 'gathered', 0, 1)
                """);
    }
}
