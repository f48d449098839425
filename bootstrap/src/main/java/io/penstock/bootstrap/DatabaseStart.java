package io.penstock.bootstrap;

import io.penstock.application.adapter.PenstockModule;
import io.penstock.bootstrap.settings.Settings;
import io.penstock.db.DatabaseModule;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseInUseException;
import io.penstock.db.storage.DatabaseUnreachableException;
import io.penstock.db.storage.ReservedWordException;
import io.penstock.db.storage.SeveralWritersException;
import java.util.List;
import java.util.Optional;

/** Opens the database of a program that keeps one. */
final class DatabaseStart {

    private DatabaseStart() {}

    /**
     * Opens the database, and brings it to this version's schema.
     *
     * @return the database, or empty where no adapter needs it
     * @throws StartException when it cannot be opened
     */
    static Optional<Database> open(Settings settings, List<PenstockModule> adapters) {
        return adapters.stream().anyMatch(DatabaseModule.class::isInstance)
                ? Optional.of(open(settings))
                : Optional.empty();
    }

    private static Database open(Settings settings) {
        if (settings.database().url().startsWith("jdbc:h2:")) {
            DataFolder.prepare(settings.data());
        }
        try {
            return Database.open(settings.database());
        } catch (DatabaseInUseException
                | DatabaseUnreachableException
                | ReservedWordException
                | SeveralWritersException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    static String migrate(Settings settings) {
        try (Database _ = open(settings)) {
            return "The database has the schema of version " + Version.current() + ".";
        }
    }
}
