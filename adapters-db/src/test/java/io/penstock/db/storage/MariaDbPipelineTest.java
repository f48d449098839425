package io.penstock.db.storage;

import org.junit.jupiter.api.Test;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbPipelineTest implements PipelineContract {

    /** What the driver is told to remember of each connection. */
    private static final int REMEMBERED = 250;

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(MariaDbServer.shared().newDatabase());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void statementsShouldWaitHere() {
        assertThat(database.transactions().<Boolean>change(handle -> Pipeline.of(handle).isTogether()))
                .isTrue();
    }

    @Test
    void theServerShouldKeepNoMoreStatementsThanTheConnectionRemembers() {
        long before = prepared();

        database.transactions()
                .change(handle -> {
                    for (int number = 0; number < 600; number++) {
                        Pipeline pipeline = Pipeline.of(handle);
                        new NewRows("INSERT INTO company_gates (company, reserved)")
                                .add(1000 + number, 0)
                                .write(pipeline);
                        pipeline.update(
                                "UPDATE company_gates SET reserved = ? + " + number,
                                List.of(number));
                        if (number % 3 == 0) {
                            pipeline.close();
                        } else {
                            pipeline.flush();
                        }
                    }
                    return 0;
                });

        assertThat(prepared() - before).isLessThanOrEqualTo(REMEMBERED);
    }

    private static long prepared() {
        return database.transactions()
                .read(handle ->
                        handle.createQuery("SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'")
                                .map((row, _) -> row.getLong(2))
                                .one());
    }

    @Test
    void aServerThatPreparesNothingShouldBeSentStatementsOneByOne() {
        long most = setMostPrepared(0);
        try (Database unprepared = Database.open(MariaDbServer.shared().newDatabase())) {
            List<Long> read =
                    unprepared
                            .transactions()
                            .change(handle -> {
                                Pipeline pipeline = Pipeline.of(handle);
                                new NewRows("INSERT INTO company_gates (company, reserved)")
                                        .add(1, 5)
                                        .add(2, 6)
                                        .write(pipeline);
                                pipeline.update(
                                        "UPDATE company_gates SET reserved = 7 WHERE company = ?",
                                        List.of(2));
                                return pipeline.query(
                                        "SELECT reserved FROM company_gates WHERE company > ?",
                                        List.of(0),
                                        row -> row.getLong(1));
                            });

            assertThat(read).containsExactly(5L, 7L);
        } finally {
            setMostPrepared(most);
        }
    }

    /** Returns what was set before. */
    private static long setMostPrepared(long statements) {
        return database.transactions()
                .read(handle -> {
                    long before =
                            handle.createQuery("SELECT @@GLOBAL.max_prepared_stmt_count")
                                    .mapTo(Long.class)
                                    .one();
                    handle.execute("SET GLOBAL max_prepared_stmt_count = " + statements);
                    return before;
                });
    }

    @Test
    void aStatementWhoseConnectionWentElsewhereShouldNotBeSent() {
        database.transactions()
                .change(handle -> {
                    try {
                        PipelinedStatement statement =
                                PipelinedStatement.prepare(
                                        handle.getConnection(), "DELETE FROM company_gates");
                        statement.reset();
                        assertThatThrownBy(() -> statement.send(List.of(statement)))
                                .isInstanceOf(SQLTransientConnectionException.class)
                                .hasMessage("The connection was lost while a statement waited.");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return 0;
                });

        assertThat(database.transactions()
                        .<Integer>read(handle ->
                                handle.createQuery("SELECT COUNT(*) FROM company_gates")
                                        .mapTo(Integer.class)
                                        .one()))
                .isEqualTo(3);
    }
}
