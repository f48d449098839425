package io.penstock.db.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database with its pool of connections, its schema up to date. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int H2_IN_USE = 90020;
    private static final long STARTUP_MILLIS = 10_000;
    private static final long CONNECTION_MILLIS = 3_000;
    private static final int CONNECTIONS_OF_A_MIGRATION = 3;

    private final HikariDataSource pool;
    private final Optional<PlatformThreads> threads;
    private final Transactions transactions;

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.threads =
                dialect == Dialect.H2
                        ? Optional.of(
                                new PlatformThreads(
                                        pool.getMaximumPoolSize(),
                                        Duration.ofMillis(CONNECTION_MILLIS)))
                        : Optional.empty();
        this.transactions = new Transactions(pool, dialect, threads);
    }

    /**
     * Opens a database, checks it and brings its schema up to date.
     *
     * @throws DatabaseInUseException when the file is open in another program
     * @throws DatabaseUnreachableException when it cannot be opened within about 10 seconds, or
     *     goes away meanwhile
     * @throws ReservedWordException when it is MySQL 8 or newer
     * @throws SeveralWritersException when it is a cluster that may lose updates
     */
    public static Database open(DatabaseSettings settings) {
        DatabaseUrl url = DatabaseUrl.of(settings.url());
        HikariDataSource pool = connect(settings, url);
        try {
            StartupChecks.check(pool, url, settings.singleWriter());
            migrate(settings, url, pool);
            return new Database(pool, url.dialect());
        } catch (RuntimeException e) {
            pool.close();
            throw SqlTrouble.find(e)
                    .filter(cause -> SqlTrouble.isAway(cause) || isClosed(cause))
                    .<RuntimeException>map(cause -> unreachable(url, cause.getMessage(), e))
                    .orElse(e);
        }
    }

    /** What the pool says of a connection that broke at an earlier call. */
    private static boolean isClosed(SQLException cause) {
        return "Connection is closed".equals(cause.getMessage());
    }

    private static DatabaseUnreachableException unreachable(
            DatabaseUrl url, @Nullable String reason, RuntimeException cause) {
        return new DatabaseUnreachableException(url.shown(), SqlTrouble.sentence(reason), cause);
    }

    private static HikariDataSource connect(DatabaseSettings settings, DatabaseUrl url) {
        try {
            return new HikariDataSource(configuration(settings, url));
        } catch (HikariPool.PoolInitializationException e) {
            Optional<SQLException> cause = SqlTrouble.find(e);
            if (cause.isPresent() && cause.get().getErrorCode() == H2_IN_USE) {
                throw new DatabaseInUseException(url.file().orElseThrow(), e);
            }
            throw unreachable(url, cause.map(Throwable::getMessage).orElse(e.getMessage()), e);
        }
    }

    private static HikariConfig configuration(DatabaseSettings settings, DatabaseUrl url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(url.jdbc());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setValidationTimeout(CONNECTION_MILLIS);
        switch (url.dialect()) {
            case H2 -> config.setInitializationFailTimeout(1);
            case MYSQL -> {
                config.setInitializationFailTimeout(STARTUP_MILLIS);
                configureMySql(config);
            }
            case MARIADB -> {
                config.setInitializationFailTimeout(STARTUP_MILLIS);
                configureMariaDb(config);
            }
        }
        return config;
    }

    private static void configureMySql(HikariConfig config) {
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        configureEither(config);
    }

    private static void configureMariaDb(HikariConfig config) {
        config.addDataSourceProperty("useBulkStmts", "true");
        // Statements that come again are not read again, nor sent again.
        config.addDataSourceProperty("useServerPrepStmts", "true");
        configureEither(config);
    }

    private static void configureEither(HikariConfig config) {
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3000");
        config.addDataSourceProperty("socketTimeout", "20000");
        config.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=10");
    }

    /** One statement of a migration may take longer than any other may. */
    private static void migrate(DatabaseSettings settings, DatabaseUrl url, HikariDataSource pool) {
        if (url.dialect() == Dialect.H2) {
            migrate(pool, url.dialect());
            return;
        }
        HikariConfig patient = configuration(settings, url);
        patient.setPoolName("migration");
        patient.setMaximumPoolSize(CONNECTIONS_OF_A_MIGRATION);
        patient.addDataSourceProperty("socketTimeout", "0");
        try (HikariDataSource migrating = new HikariDataSource(patient)) {
            migrate(migrating, url.dialect());
        }
    }

    private static void migrate(DataSource source, Dialect dialect) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/penstock/db/migration")
                .placeholders(dialect.placeholders())
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** How everything is read and changed. */
    public Transactions transactions() {
        return transactions;
    }

    /** Closes every connection; what is running then fails. */
    @Override
    public void close() {
        threads.ifPresent(PlatformThreads::close);
        pool.close();
        log.debug("The database is closed.");
    }
}
