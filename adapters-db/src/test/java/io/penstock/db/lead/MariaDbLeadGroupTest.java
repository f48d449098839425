package io.penstock.db.lead;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import org.junit.jupiter.api.AutoClose;

class MariaDbLeadGroupTest
        implements LeadGroupContract, SoldGroupContract, RememberedGatesContract {

    @AutoClose
    private static final Database database = Database.open(MariaDbServer.shared().newDatabase());

    @Override
    public Database database() {
        return database;
    }
}
