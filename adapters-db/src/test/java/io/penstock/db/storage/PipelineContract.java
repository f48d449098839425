package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.concurrency.Simultaneously;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pipelines do on every database, whether they send statements together or not. */
interface PipelineContract {

    Database database();

    /** Whether statements wait here until they are sent together. */
    boolean isTogether();

    @BeforeEach
    default void openThreeGates() {
        DatabaseFixture.clear(database());
        database()
                .transactions()
                .change(handle ->
                        handle.execute("INSERT INTO company_gates (company) VALUES (1), (2), (3)"));
    }

    @Test
    default void aQueryShouldReadWhatCameBeforeIt() {
        List<Long> seen =
                database()
                        .transactions()
                        .change(handle -> {
                            Pipeline pipeline = Pipeline.of(handle);
                            gates(4, 4).write(pipeline);
                            pass(pipeline, 4);
                            pass(pipeline, 4);
                            return passes(pipeline);
                        });

        assertThat(seen).containsExactly(0L, 0L, 0L, 2L);
        assertThat(passes()).containsExactly(0L, 0L, 0L, 2L);
    }

    @Test
    default void theHandleShouldComeBehindWhatWasAdded() {
        int changed =
                database()
                        .transactions()
                        .change(handle -> {
                            Pipeline pipeline = Pipeline.of(handle);
                            gates(4, 9).write(pipeline);
                            return pipeline.handle()
                                    .execute("UPDATE company_gates SET reserved = 7");
                        });

        assertThat(changed).isEqualTo(9);
        assertThat(passes()).hasSize(9).containsOnly(7L);
    }

    @Test
    default void moreRowsThanAStatementTakesShouldAllBeWritten() {
        database()
                .transactions()
                .change(handle -> {
                    Pipeline pipeline = Pipeline.of(handle);
                    gates(4, 1300).write(pipeline);
                    ChangedRows changes =
                            new ChangedRows(
                                    "UPDATE company_gates SET reserved = ? WHERE company = ?");
                    IntStream.rangeClosed(1, 1300).forEach(company -> changes.add(2, company));
                    changes.write(pipeline);
                    pass(pipeline, 1300);
                    pipeline.flush();
                    return 0;
                });

        assertThat(passes()).hasSize(1300).endsWith(2L, 3L).containsOnly(2L, 3L);
    }

    @Test
    default void whatIsRefusedShouldUndoAllThatWasSentWithIt() {
        assertThatThrownBy(() ->
                        database()
                                .transactions()
                                .change(handle -> {
                                    Pipeline pipeline = Pipeline.of(handle);
                                    gates(8, 8).write(pipeline);
                                    gates(2, 4).write(pipeline);
                                    gates(9, 9).write(pipeline);
                                    pass(pipeline, 1);
                                    pipeline.flush();
                                    return 0;
                                }))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        e -> assertThat(SqlTrouble.isDuplicate(e)).isTrue());
        commitSomethingElse();

        assertThat(passes()).containsExactly(0L, 0L, 1L);
    }

    @Test
    default void aRefusalShouldBeToldWhereTheQueryBehindItReads() {
        assertThatThrownBy(() ->
                        database()
                                .transactions()
                                .change(handle -> {
                                    Pipeline pipeline = Pipeline.of(handle);
                                    gates(3, 3).write(pipeline);
                                    return passes(pipeline);
                                }))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        e -> assertThat(SqlTrouble.isDuplicate(e)).isTrue());
    }

    @Test
    default void workThatFailsShouldUndoWhatWasSent() {
        sendAndFail(() -> {
            throw new IllegalStateException("no");
        });
    }

    @Test
    default void workThatDiesShouldUndoWhatWasSent() {
        sendAndFail(() -> {
            throw new StackOverflowError("no");
        });
    }

    private void sendAndFail(Runnable failing) {
        assertThatThrownBy(() ->
                        database()
                                .transactions()
                                .change(handle -> {
                                    Pipeline pipeline = Pipeline.of(handle);
                                    gates(8, 9).write(pipeline);
                                    pass(pipeline, 1);
                                    pipeline.flush();
                                    failing.run();
                                    return 0;
                                }))
                .hasMessage("no");
        commitSomethingElse();

        assertThat(passes()).containsExactly(0L, 0L, 1L);
    }

    @Test
    default void statementsShouldWaitWhereTheDriverCan() {
        boolean together =
                database().transactions().change(handle -> Pipeline.of(handle).isTogether());

        assertThat(together).isEqualTo(isTogether());
    }

    @Test
    default void aChangeShouldComeBehindWhatWasAddedAndSayHowManyRowsItMet() {
        List<Long> met =
                database()
                        .transactions()
                        .change(handle -> {
                            Pipeline pipeline = Pipeline.of(handle);
                            gates(4, 6).write(pipeline);
                            pass(pipeline, 4);
                            return List.of(
                                    raise(pipeline, 4), raise(pipeline, 6), raise(pipeline, 7));
                        });

        assertThat(met).containsExactly(3L, 1L, 0L);
        assertThat(passes()).containsExactly(0L, 0L, 0L, 2L, 1L, 2L);
    }

    private static long raise(Pipeline pipeline, int from) {
        return pipeline.change(
                "UPDATE company_gates SET reserved = reserved + 1 WHERE company >= ?",
                List.of(from));
    }

    @Test
    default void whatWasNotSentShouldBeDroppedWhereThePipelineIsClosed() {
        List<Long> seen =
                database()
                        .transactions()
                        .change(handle -> {
                            try (Pipeline pipeline = Pipeline.of(handle)) {
                                if (pipeline.isTogether()) {
                                    gates(4, 5).write(pipeline);
                                    pass(pipeline, 4);
                                }
                            }
                            return stored(handle);
                        });

        assertThat(seen).containsExactly(0L, 0L, 0L);
    }

    /** By a transaction that gets the same connection, as this thread used it last. */
    private void commitSomethingElse() {
        database()
                .transactions()
                .change(handle ->
                        handle.execute("UPDATE company_gates SET reserved = 1 WHERE company = 3"));
    }

    @Test
    default void whatFollowsACollisionShouldBeDoneOnceAll() {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Simultaneously.run(
                2,
                thread ->
                        () ->
                                database()
                                        .transactions()
                                        .change(handle -> {
                                            Pipeline pipeline = Pipeline.of(handle);
                                            pass(pipeline, thread + 1);
                                            pipeline.flush();
                                            if (runs.incrementAndGet() <= 2) {
                                                await(bothHaveOne);
                                            }
                                            pass(pipeline, 2 - thread);
                                            pass(pipeline, 3);
                                            return passes(pipeline);
                                        }));

        assertThat(passes()).containsExactly(2L, 2L, 2L);
        assertThat(runs).hasValueGreaterThan(2);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewRows gates(int first, int last) {
        NewRows rows = new NewRows("INSERT INTO company_gates (company, reserved)");
        IntStream.rangeClosed(first, last).forEach(company -> rows.add(company, 0));
        return rows;
    }

    private static void pass(Pipeline pipeline, int company) {
        pipeline.update(
                "UPDATE company_gates SET reserved = reserved + 1 WHERE company = ?",
                List.of(company));
    }

    private static List<Long> passes(Pipeline pipeline) {
        return pipeline.query(
                "SELECT reserved FROM company_gates WHERE company > ? ORDER BY company",
                List.of(0),
                row -> row.getLong(1));
    }

    private List<Long> passes() {
        return database().transactions().read(PipelineContract::stored);
    }

    private static List<Long> stored(Handle handle) {
        return handle.createQuery("SELECT reserved FROM company_gates ORDER BY company")
                .mapTo(Long.class)
                .list();
    }
}
