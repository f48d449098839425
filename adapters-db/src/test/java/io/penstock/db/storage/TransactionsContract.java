package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.concurrency.Simultaneously;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What transactions do on every database. */
interface TransactionsContract {

    Database database();

    @BeforeEach
    default void openTwoGates() {
        DatabaseFixture.clear(database());
        database()
                .transactions()
                .change(handle ->
                        handle.execute("INSERT INTO company_gates (company) VALUES (1), (2)"));
    }

    @Test
    default void changeShouldUndoEverythingWhenTheWorkFails() {
        assertThatThrownBy(() ->
                        database()
                                .transactions()
                                .change(handle -> {
                                    pass(handle, 1);
                                    throw new IllegalStateException("no");
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(passes()).containsExactly(0L, 0L);
    }

    @Test
    default void changeShouldBeRepeatedWhenTwoWaitForEachOther() {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Simultaneously.run(
                2,
                thread ->
                        () ->
                                database()
                                        .transactions()
                                        .change(handle -> {
                                            pass(handle, thread + 1);
                                            if (runs.incrementAndGet() <= 2) {
                                                await(bothHaveOne);
                                            }
                                            return pass(handle, 2 - thread);
                                        }));

        assertThat(passes()).containsExactly(2L, 2L);
        assertThat(runs).hasValueGreaterThan(2);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pass(Handle handle, int company) {
        return handle.execute(
                "UPDATE company_gates SET reserved = reserved + 1 WHERE company = ?", company);
    }

    private List<Long> passes() {
        return database()
                .transactions()
                .read(handle ->
                        handle.createQuery("SELECT reserved FROM company_gates ORDER BY company")
                                .mapTo(Long.class)
                                .list());
    }
}
