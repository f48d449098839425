package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.penstock.application.storage.OutcomeUnknownException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a transaction whose commit fails on a connection that lives, and of which the
 * pool saw no statement.
 */
class FailedCommitTest {

    private final Deque<SQLException> failures = new ArrayDeque<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();

    @AutoClose private final HikariDataSource pool = new HikariDataSource(configuration());

    private final Transactions transactions = new Transactions(pool, Dialect.H2, Optional.empty());

    private HikariConfig configuration() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:failed-commit");
        HikariConfig configuration = new HikariConfig();
        configuration.setMaximumPoolSize(1);
        configuration.setAutoCommit(false);
        configuration.setDataSource(
                (DataSource)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (_, method, arguments) ->
                                        method.getName().equals("getConnection")
                                                ? watched(source.getConnection())
                                                : method.invoke(source, arguments)));
        return configuration;
    }

    private Connection watched(Connection connection) {
        opened.incrementAndGet();
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            String name = method.getName();
                            if (name.equals("commit") || name.equals("rollback")) {
                                ends.add(name);
                            }
                            if (name.equals("commit") && !failures.isEmpty()) {
                                throw failures.remove();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private int work() {
        ends.clear();
        return transactions.change(_ -> 1);
    }

    @Test
    void aCollisionShouldBeRolledBackBeforeTheWorkIsRepeated() {
        failures.add(new SQLException("deadlock", "40001", 1213));

        assertThat(work()).isEqualTo(1);

        assertThat(ends).containsExactly("commit", "rollback", "commit");
    }

    @Test
    void whatMayHaveBeenCommittedShouldBeRolledBackAndNotRepeated() {
        failures.add(new SQLException("no answer", "HY000", 1));

        assertThatThrownBy(this::work).isInstanceOf(OutcomeUnknownException.class);

        assertThat(ends).containsExactly("commit", "rollback");
    }

    @Test
    void aConnectionWhoseWorkDiedShouldNotBeUsedAgain() {
        ends.clear();
        assertThatThrownBy(() ->
                        transactions.change(_ -> {
                            throw new StackOverflowError("no");
                        }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(ends).isEmpty();
        assertThat(work()).isEqualTo(1);
        assertThat(opened).hasValue(2);
    }
}
