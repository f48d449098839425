package io.penstock.db.storage;

import io.penstock.application.storage.StorageHealth;
import io.penstock.application.storage.StorageUnavailableException;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the database for an answer. Thread-safe. */
public final class DatabaseHealth implements StorageHealth {

    private final Database database;

    @Inject
    public DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> trouble() {
        try {
            database.transactions()
                    .read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return Optional.empty();
        } catch (StorageUnavailableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
