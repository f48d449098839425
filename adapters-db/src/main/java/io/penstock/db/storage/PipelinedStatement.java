package io.penstock.db.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mariadb.jdbc.ServerPreparedStatement;
import org.mariadb.jdbc.client.Completion;
import org.mariadb.jdbc.client.util.ClosableLock;
import org.mariadb.jdbc.message.ClientMessage;
import org.mariadb.jdbc.message.client.BulkExecutePacket;
import org.mariadb.jdbc.message.client.ExecutePacket;
import org.mariadb.jdbc.message.client.PreparePacket;
import org.mariadb.jdbc.message.server.OkPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A statement of MariaDB's driver that is sent together with others. The driver does so with the
 * rows of one batch; it offers no call for statements that differ, so this makes the messages that
 * it would send for each, and has it send them at once. The pool does not see them: whoever fails
 * rolls back himself. Not thread-safe.
 */
final class PipelinedStatement extends ServerPreparedStatement {

    private static final Logger log = LoggerFactory.getLogger(PipelinedStatement.class);

    private PipelinedStatement(org.mariadb.jdbc.Connection connection, String sql)
            throws SQLException {
        super(
                sql,
                connection,
                new ClosableLock(),
                Statement.NO_GENERATED_KEYS,
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY,
                0);
    }

    /**
     * Whether a connection is one of MariaDB's driver, or stands before one and lets it be seen.
     */
    static boolean isPossible(Connection connection) {
        try {
            return connection.isWrapperFor(org.mariadb.jdbc.Connection.class);
        } catch (SQLException e) {
            log.debug("A connection does not say what stands behind it.", e);
            return false;
        }
    }

    /** Has the database read a statement, unless the connection remembers it. */
    static PipelinedStatement prepare(Connection connection, String sql) throws SQLException {
        PipelinedStatement statement =
                new PipelinedStatement(connection.unwrap(org.mariadb.jdbc.Connection.class), sql);
        statement.prepare();
        return statement;
    }

    private void prepare() throws SQLException {
        if (con.cachePrepStmts()) {
            prepareResult = con.getContext().getPrepareCacheCmd(sql, this);
        }
        if (prepareResult == null) {
            con.getClient().execute(new PreparePacket(sql), this, true);
        }
    }

    /**
     * Sends statements, of which this is the last and the only one that may read, and waits until
     * all are executed. Where one fails, those behind it are executed all the same.
     */
    List<Completion> send(List<PipelinedStatement> statements) throws SQLException {
        for (PipelinedStatement statement : statements) {
            statement.checkThatItIsPrepared();
        }
        try {
            return execute(statements);
        } catch (RuntimeException | Error e) {
            // Answers that nobody has read would be taken for those of the next statements.
            con.abort(Runnable::run);
            throw e;
        }
    }

    /**
     * A driver that knows several servers may have gone to another while this one waited, which
     * would execute what it prepared last.
     */
    private void checkThatItIsPrepared() throws SQLException {
        if (prepareResult == null) {
            throw new SQLTransientConnectionException(
                    "The connection was lost while a statement waited.", "08006");
        }
    }

    private List<Completion> execute(List<PipelinedStatement> statements) throws SQLException {
        return con.getClient()
                .executePipeline(
                        statements.stream()
                                .map(PipelinedStatement::message)
                                .toArray(ClientMessage[]::new),
                        this,
                        0,
                        0,
                        ResultSet.CONCUR_READ_ONLY,
                        ResultSet.TYPE_FORWARD_ONLY,
                        false,
                        false);
    }

    /** Sends statements likewise, and reads what this one finds. */
    <T> List<T> read(List<PipelinedStatement> statements, ManyParameters.Reader<T> reader)
            throws SQLException {
        if (!(send(statements).getLast() instanceof ResultSet rows)) {
            throw new SQLException("The statement reads nothing: " + sql);
        }
        List<T> read = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                read.add(reader.read(rows));
            }
        }
        return read;
    }

    /** Sends statements likewise, and says how many rows this one changes. */
    long change(List<PipelinedStatement> statements) throws SQLException {
        if (!(send(statements).getLast() instanceof OkPacket changed)) {
            throw new SQLException("The statement changes nothing: " + sql);
        }
        return changed.getAffectedRows();
    }

    private ClientMessage message() {
        if (batchParameters == null) {
            return new ExecutePacket(prepareResult, parameters, sql, this, null);
        }
        return batchParameters.size() == 1
                ? new ExecutePacket(prepareResult, batchParameters.getFirst(), sql, this, null)
                : new BulkExecutePacket(prepareResult, batchParameters, sql, this);
    }

    /** Leaves the statement to the connection, which remembers it; what failed is told already. */
    void forget() {
        try {
            close();
        } catch (SQLException e) {
            log.debug("A statement could not be closed.", e);
        }
    }
}
