package io.penstock.db.lead;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import org.junit.jupiter.api.AutoClose;

class MariaDbByMySqlDriverLeadGroupTest
        implements LeadGroupContract, SoldGroupContract, RememberedGatesContract {

    @AutoClose
    private static final Database database =
            Database.open(MariaDbServer.shared().newDatabaseByMySqlDriver());

    @Override
    public Database database() {
        return database;
    }
}
