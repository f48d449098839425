package io.penstock.db.delivery;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import org.junit.jupiter.api.AutoClose;

class H2BatchClaimTest implements BatchClaimContract {

    @AutoClose private final Database database = Database.open(DatabaseFixture.inMemory());

    @Override
    public Database database() {
        return database;
    }
}
