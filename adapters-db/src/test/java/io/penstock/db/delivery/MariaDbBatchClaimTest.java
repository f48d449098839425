package io.penstock.db.delivery;

import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import org.junit.jupiter.api.AutoClose;

class MariaDbBatchClaimTest implements BatchClaimContract {

    @AutoClose
    private final Database database = Database.open(MariaDbServer.shared().newDatabase());

    @Override
    public Database database() {
        return database;
    }
}
