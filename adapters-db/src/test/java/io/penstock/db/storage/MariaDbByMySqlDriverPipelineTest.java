package io.penstock.db.storage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbByMySqlDriverPipelineTest implements PipelineContract {

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(MariaDbServer.shared().newDatabaseByMySqlDriver());
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
