package io.penstock.db.storage;

import org.junit.jupiter.api.AutoClose;

/** Where the driver is told to remember no statements. */
class MariaDbUncachedPipelineTest implements PipelineContract {

    @AutoClose
    private static final Database database =
            Database.open(
                    new DatabaseSettings(
                            MariaDbServer.shared().newSchema() + "?cachePrepStmts=false",
                            "root",
                            "",
                            20,
                            false));

    @Override
    public Database database() {
        return database;
    }

    @Override
    public boolean isTogether() {
        return true;
    }
}
