package io.penstock.db.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyDriverTest {

    private static final String TARGET = "jdbc:h2:mem:faulty";

    private Connection watcher;

    @BeforeEach
    void open() throws SQLException {
        watcher = DriverManager.getConnection(TARGET);
        execute(watcher, "CREATE TABLE numbers (number INT)");
    }

    @AfterEach
    void close() throws SQLException {
        execute(watcher, "DROP ALL OBJECTS");
        watcher.close();
    }

    @Test
    void aCallShouldDoNothingWhenItIsLostBefore() throws SQLException {
        Connection connection = drawing(5);

        assertThatThrownBy(() -> insert(connection))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before");
        assertThat(rows()).isZero();
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void aCallShouldBeDoneWhenOnlyItsAnswerIsLost() throws SQLException {
        Connection connection = drawing(15);

        assertThatThrownBy(() -> insert(connection))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("after");
        assertThat(rows()).isOne();
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void aCommitShouldBeDoneWhenOnlyItsAnswerIsLost() throws SQLException {
        Connection connection = drawing(100, 15);
        connection.setAutoCommit(false);
        insert(connection);

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(rows()).isOne();
    }

    @Test
    void aConnectionShouldBreakWhenItIsTakenFromBehind() throws SQLException {
        Connection connection = drawing(5);

        assertThatThrownBy(() -> connection.unwrap(JdbcConnection.class))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before");
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void otherCallsShouldBeAsEver() throws SQLException {
        try (Connection connection = drawing(100, 20)) {
            insert(connection);
            insert(connection);

            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void connectShouldLeadToTheOtherDriver() throws SQLException {
        try (Connection connection =
                Objects.requireNonNull(
                        new FaultyDriver()
                                .connect("jdbc:faulty:0:h2:mem:faulty", new Properties()))) {
            insert(connection);
        }
        assertThat(rows()).isOne();
    }

    @Test
    void theFirstCallsShouldBeSpared() {
        Faults faults = new Faults(100, new Random(1), 3);

        assertThat(Stream.generate(faults::draw).limit(5).map(Faults.Fate.DONE::equals))
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void theDriverShouldBeNoServiceThatAProgramFindsByItself() {
        List<String> services =
                ServiceLoader.load(Driver.class).stream()
                        .map(provider -> provider.type().getName())
                        .toList();

        assertThat(services).contains("org.h2.Driver").doesNotContain(FaultyDriver.class.getName());
    }

    /** A connection of whose calls 10 percent fail, by these draws out of 200. */
    private Connection drawing(Integer... draws) throws SQLException {
        Deque<Integer> left = new ArrayDeque<>(Arrays.asList(draws));
        RandomGenerator random =
                new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public int nextInt(int bound) {
                        return left.remove();
                    }
                };
        return FaultyCalls.before(DriverManager.getConnection(TARGET), new Faults(10, random, 0));
    }

    private static void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO numbers VALUES (1)")) {
            statement.executeUpdate();
        }
    }

    private int rows() throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM numbers")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
