package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @Test
    void nothingShouldWaitHere() {
        assertThat(
                        database.transactions()
                                .<Boolean>change(handle -> Pipeline.of(handle).isTogether()))
                .isFalse();
    }
}
