package io.penstock.db;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2StorageTest implements StorageContract {

    @TempDir private static Path folder;
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseFixture.embedded(folder.resolve("leads").toString()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
