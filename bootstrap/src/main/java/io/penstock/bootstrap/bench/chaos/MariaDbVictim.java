package io.penstock.bootstrap.bench.chaos;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB server of one's own, with every commit on the disk before it is answered. */
final class MariaDbVictim {

    private static final int INSTALL_SECONDS = 120;

    private MariaDbVictim() {}

    /**
     * Sets one up with an empty data folder; it does not run yet.
     *
     * @param installation where MariaDB is installed
     * @throws ChaosException when it cannot be set up
     */
    static Victim create(Path installation, Path folder, int port)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("mariadb"));
        Path log = folder.resolve("mariadb.log");
        // A server that starts removes the temporary tables of every other one in the same folder.
        String temporary = "--tmpdir=" + Files.createDirectories(folder.resolve("mariadb-tmp"));
        install(installation, data, temporary, log);
        List<String> command = new ArrayList<>();
        command.add(find(installation, "bin/mariadbd", "sbin/mariadbd").toString());
        command.addAll(
                List.of(
                        "--no-defaults",
                        "--basedir=" + installation,
                        "--datadir=" + data,
                        temporary,
                        "--socket=" + socket(),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--max-connections=200",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--innodb-buffer-pool-size=64M"));
        command.addAll(asRoot());
        return new Victim("mariadb", command, Map.of(), log, () -> Ports.isOpen(port));
    }

    private static void install(Path installation, Path data, String temporary, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(
                find(installation, "scripts/mariadb-install-db", "bin/mariadb-install-db")
                        .toString());
        command.addAll(
                List.of(
                        "--no-defaults",
                        // Goes on where the name of the machine leads nowhere.
                        "--force",
                        "--basedir=" + installation,
                        "--datadir=" + data,
                        temporary,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"));
        command.addAll(asRoot());
        Process installing =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        if (!installing.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || installing.exitValue() != 0) {
            installing.destroyForcibly();
            throw new ChaosException("MariaDB cannot set up its data; see " + log + ".");
        }
    }

    private static Path find(Path installation, String... names) {
        return Stream.of(names)
                .map(installation::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new ChaosException(
                                "There is no %s in %s. Name the folder of a MariaDB installation."
                                        .formatted(String.join(" or ", names), installation)));
    }

    /** The path of a socket is short, and a folder of tests may be long. */
    private static Path socket() throws IOException {
        return Files.createTempDirectory("maria").resolve("s");
    }

    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
