package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbPipelineTest implements PipelineContract {

    /** What the driver is told to remember of each connection. */
    private static final int REMEMBERED = 250;

    private static Database database;
    private static String byText;

    @BeforeAll
    static void open() {
        DatabaseSettings settings = MariaDbServer.shared().newDatabase();
        byText = settings.url().replace("jdbc:mariadb:", "jdbc:mysql:");
        database = Database.open(settings);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean isTogether() {
        return true;
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
    void aServerThatPreparesNoMoreShouldBeSentStatementsAsTheyAre() {
        List<Long> read =
                database.transactions()
                        .change(handle -> {
                            long most = setMostPrepared(0);
                            try {
                                Pipeline pipeline = Pipeline.of(handle);
                                new NewRows("INSERT INTO company_gates (company, reserved)")
                                        .add(14, 5)
                                        .add(15, 6)
                                        .write(pipeline);
                                pipeline.update(
                                        "UPDATE company_gates SET reserved = 7 WHERE company = ?",
                                        List.of(15));
                                return pipeline.query(
                                        """
                                        SELECT reserved FROM company_gates WHERE company > ?
                                        ORDER BY 1
                                        """,
                                        List.of(13),
                                        row -> row.getLong(1));
                            } finally {
                                setMostPrepared(most);
                            }
                        });

        assertThat(read).containsExactly(5L, 7L);
    }

    /** Returns what was set before. */
    private static long setMostPrepared(long statements) {
        try (Connection connection = DriverManager.getConnection(byText, "root", "");
                Statement statement = connection.createStatement();
                ResultSet before =
                        statement.executeQuery("SELECT @@GLOBAL.max_prepared_stmt_count")) {
            before.next();
            long most = before.getLong(1);
            statement.execute("SET GLOBAL max_prepared_stmt_count = " + statements);
            return most;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

        assertThat(
                        database.transactions()
                                .<Integer>read(handle ->
                                        handle.createQuery("SELECT COUNT(*) FROM company_gates")
                                                .mapTo(Integer.class)
                                                .one()))
                .isEqualTo(3);
    }
}
