package io.penstock.db.storage;

class H2SchemaOneTest implements SchemaOneContract {

    @Override
    public DatabaseSettings settings() {
        return DatabaseFixture.inMemory();
    }
}
