package io.penstock.db;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbStorageTest implements StorageContract {

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(MariaDbServer.shared().newDatabase());
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
