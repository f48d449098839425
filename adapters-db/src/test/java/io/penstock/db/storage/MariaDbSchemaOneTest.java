package io.penstock.db.storage;

class MariaDbSchemaOneTest implements SchemaOneContract {

    @Override
    public DatabaseSettings settings() {
        return MariaDbServer.shared().newDatabase();
    }
}
