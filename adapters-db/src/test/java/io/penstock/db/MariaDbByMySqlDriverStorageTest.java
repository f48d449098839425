package io.penstock.db;

import io.penstock.application.lead.LeadIntake;
import io.penstock.db.lead.GroupedLeadIntake;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.MariaDbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariaDbByMySqlDriverStorageTest implements StorageContract {

    private static Database database;
    private static GroupedLeadIntake intake;

    @BeforeAll
    static void open() {
        database = Database.open(MariaDbServer.shared().newDatabaseByMySqlDriver());
        intake = GroupedLeadIntake.start(database, IntakeSettings.DEFAULT);
    }

    @AfterAll
    static void close() {
        intake.close();
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public LeadIntake intake() {
        return intake;
    }
}
