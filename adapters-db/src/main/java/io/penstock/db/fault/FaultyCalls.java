package io.penstock.db.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a connection, or a statement of it, and breaks the connection before or after calls
 * that reach the database: executions, commits, rollbacks, and where it is taken from behind. As
 * thread-safe as what it stands before.
 */
final class FaultyCalls implements InvocationHandler {

    /** Statements that go past this unwrap the connection for each. */
    private static final Set<String> CALLS_OF_CONNECTIONS = Set.of("commit", "rollback", "unwrap");

    private final Connection connection;
    private final Object target;
    private final Faults faults;

    private FaultyCalls(Connection connection, Object target, Faults faults) {
        this.connection = connection;
        this.target = target;
        this.faults = faults;
    }

    static Connection before(Connection connection, Faults faults) {
        return before(Connection.class, new FaultyCalls(connection, connection, faults));
    }

    private static <T> T before(Class<T> type, FaultyCalls calls) {
        ClassLoader loader = FaultyCalls.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, calls));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        if (method.getName().equals("equals") && given != null) {
            return stands(given[0]);
        }
        Faults.Fate fate = reachesDatabase(method) ? faults.draw() : Faults.Fate.DONE;
        return switch (fate) {
            case DONE -> wrapped(method, call(method, given));
            case LOST_BEFORE -> throw lost(method, "before it was sent");
            case DONE_AND_ANSWER_LOST -> {
                call(method, given);
                throw lost(method, "after it was done");
            }
        };
    }

    /** Whether something is what this stands before the target as. */
    private boolean stands(@Nullable Object other) {
        return other != null
                && Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other).equals(this);
    }

    private boolean reachesDatabase(Method method) {
        return target instanceof Statement
                ? method.getName().startsWith("execute")
                : CALLS_OF_CONNECTIONS.contains(method.getName());
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private @Nullable Object wrapped(Method method, @Nullable Object result) {
        return target instanceof Connection && result instanceof Statement statement
                ? before(method.getReturnType(), new FaultyCalls(connection, statement, faults))
                : result;
    }

    /** The database sees the connection end, as when a network breaks, and rolls back. */
    private SQLException lost(Method method, String when) throws SQLException {
        connection.abort(Runnable::run);
        if (!connection.isClosed()) {
            // H2 aborts nothing.
            connection.close();
        }
        return new SQLNonTransientConnectionException(
                "A fault was injected: the connection broke at %s, %s."
                        .formatted(method.getName(), when),
                "08S01");
    }
}
