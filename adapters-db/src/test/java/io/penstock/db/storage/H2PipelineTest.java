package io.penstock.db.storage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2PipelineTest implements PipelineContract {

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseFixture.inMemory());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean isTogether() {
        return false;
    }
}
