package io.penstock.db.lead;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import org.junit.jupiter.api.AutoClose;

class H2LeadGroupTest implements LeadGroupContract, SoldGroupContract, RememberedGatesContract {

    @AutoClose private static final Database database = Database.open(DatabaseFixture.inMemory());

    @Override
    public Database database() {
        return database;
    }
}
