package io.penstock.db.storage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbPipelineTest implements PipelineContract {

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
