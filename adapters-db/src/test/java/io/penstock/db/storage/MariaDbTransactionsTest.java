package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.storage.OutcomeUnknownException;
import io.penstock.application.storage.StorageUnavailableException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaDbTransactionsTest implements TransactionsContract {

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

    @Test
    void changeShouldSayThatTheOutcomeIsUnknownWhenTheConnectionIsLostBeforeTheCommit() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .change(handle -> {
                                    handle.execute("DELETE FROM leads");
                                    killFromOutside(handle);
                                    return 0;
                                }))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(new DatabaseHealth(database).trouble()).isEmpty();
    }

    @Test
    void readShouldSayThatStorageIsAwayWhenTheConnectionIsLost() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .read(handle -> {
                                    killFromOutside(handle);
                                    return handle.execute("SELECT 1");
                                }))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(new DatabaseHealth(database).trouble()).isEmpty();
    }

    private static void killFromOutside(Handle handle) {
        long connection = handle.createQuery("SELECT CONNECTION_ID()").mapTo(Long.class).one();
        database.transactions().read(other -> other.execute("KILL " + connection));
    }
}
